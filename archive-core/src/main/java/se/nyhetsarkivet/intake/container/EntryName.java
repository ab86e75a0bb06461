package se.nyhetsarkivet.intake.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path of a part in its container.
 *
 * @param path with slashes between its names
 */
public record EntryName(String path) {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset DOS = Charset.forName("IBM850");
    private static final byte[] SWEDISH_LETTERS = "åäöÅÄÖéü".getBytes(WINDOWS);
    private static final byte[] SWEDISH_LETTERS_IN_DOS = "åäöÅÄÖéü".getBytes(DOS);
    private static final Set<String> OF_SYSTEMS = Set.of("__macosx", "thumbs.db", "desktop.ini");
    /** The last three are what an archive's log leaves beside its exports and with its readers. */
    private static final Set<String> NEVER_NEWS = Set.of(
            "avif",
            "bmp",
            "css",
            "eot",
            "gif",
            "ico",
            "jpeg",
            "jpg",
            "js",
            "map",
            "mjs",
            "mp3",
            "mp4",
            "ogg",
            "otf",
            "png",
            "svg",
            "swf",
            "tif",
            "tiff",
            "ttf",
            "wav",
            "webm",
            "webp",
            "woff",
            "woff2",
            "log-head",
            "tlog-proof",
            "tsr");

    public EntryName {
        path = path.replace('\\', '/');
    }

    /** Reads the name as UTF-8 if it is that, and else in the Windows or DOS encoding that makes its letters Swedish. */
    public static EntryName of(byte[] bytes) {
        try {
            return new EntryName(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            boolean dos = count(bytes, SWEDISH_LETTERS_IN_DOS) > count(bytes, SWEDISH_LETTERS);
            return new EntryName(new String(bytes, dos ? DOS : WINDOWS));
        }
    }

    private static int count(byte[] bytes, byte[] letters) {
        int count = 0;
        for (byte one : bytes) {
            for (byte letter : letters) {
                count += one == letter ? 1 : 0;
            }
        }
        return count;
    }

    /** The path as messages show it. */
    public String shown() {
        String text = CONTROLS.matcher(path).replaceAll("?");
        return text.length() <= 200 ? text : "…" + text.substring(text.length() - 199);
    }

    /** Why the path is not to be trusted, or the empty string. */
    public String defect() {
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            return "the name of the entry is an absolute path; it is refused, since it may be meant to overwrite a file";
        }
        if (names().contains("..")) {
            return "the name of the entry leads out of its folder (..); it is refused, since it may be meant to overwrite a file";
        }
        return path.indexOf('\0') < 0 ? "" : "the name of the entry has a zero byte in it; it is refused";
    }

    /** Whether it is none of those files that systems leave behind or that only make a page look well. */
    public boolean mayHoldNews() {
        for (String name : names()) {
            if (OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT)) || isHidden(name)) {
                return false;
            }
        }
        return !NEVER_NEWS.contains(extension());
    }

    public static boolean isHidden(String name) {
        return name.startsWith(".") && !name.equals(".") && !name.equals("..");
    }

    private String extension() {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private List<String> names() {
        return Arrays.asList(path.split("/", -1));
    }
}
