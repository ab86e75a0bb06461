package se.nyhetsarkivet.web.intake.upload;

/** What a file is called, from what its sender says. Only shown and recorded: on the disk it has another name. */
final class FileName {

    private static final int LONGEST = 200;
    private static final String UNNAMED = "file";

    private FileName() {}

    /** The last part of a path of any system, without what no name has; never blank. */
    static String of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]", "").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        String cut = plain.substring(0, end);
        return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? UNNAMED : cut;
    }
}
