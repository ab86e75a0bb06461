package se.nyhetsarkivet.web.alert.mail;

/**
 * Words of others in one line of a mail. Without line breaks, which could begin what looks like words of the archive, and without marks
 * that turn the direction of writing or cannot be seen; a mail program may show them in the line with the sender.
 */
final class OneLine {

    private OneLine() {}

    static String of(String words, int longest) {
        String plain = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+", " ")
                .strip();
        int end = Math.min(plain.codePointCount(0, plain.length()), longest);
        int cut = plain.offsetByCodePoints(0, end);
        return cut == plain.length() ? plain : plain.substring(0, cut).stripTrailing() + "…";
    }
}
