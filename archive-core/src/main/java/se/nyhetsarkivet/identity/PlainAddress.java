package se.nyhetsarkivet.identity;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plain address of a page that has others too: for telephones, for AMP, for printing, with the name of the file that a server sends
 * for a folder, with a session, or spelt in another way (RFC 3986, section 6). Two unlike pages may get one plain address; what
 * they say tells them apart.
 */
final class PlainAddress {

    /** Hosts that show the pages of the host behind them. */
    private static final Pattern OTHER_HOST = Pattern.compile("(www\\.)?(?:m|mobil|mobile|amp|touch)\\.(?=[^.]+\\.)");

    /** Where others keep copies for telephones: {@code google.com/amp/s/HOST/PAGE}, {@code HOST.cdn.ampproject.org/c/s/HOST/PAGE}. */
    private static final Pattern COPY = Pattern.compile(
            "//(?:(?:www\\.)?google\\.[a-z.]{2,6}/amp|[^/]+\\.cdn\\.ampproject\\.org/[a-z])/(?:s/)?([^/]+\\.[^/]+)(/.*)?");

    private static final Pattern LAST_DOT = Pattern.compile("\\.(?=$|:)");
    private static final Pattern AMP_FIRST = Pattern.compile("^/amp(?=/[^/])");
    private static final Pattern AMP_LAST = Pattern.compile("(?<=.)/amp/*$|\\.amp(?=\\.html?$)|(?<=[^/])\\.amp$");
    private static final Pattern PRINT_LAST = Pattern.compile("(?<=[^/])/(?:print|utskrift)/*$");
    private static final Pattern FILE_OF_FOLDER =
            Pattern.compile("(?i)(?<=/)(?:index|default)\\.(?:html?|shtml|xhtml|php[345]?|aspx?|jspx?|cfm)$");
    private static final Pattern SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/;]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern OTHER_VIEW =
            Pattern.compile("(?:amp;?|amp_markup|isamp|mobile|mobil|print|printable|utskrift)"
                    + "(?:=(?:1|true|yes|ja|on|amp)?)?|(?:outputtype|format|view)=(?:amp|print)"
                    + "|(?:ref|source|src|from|via|share)=(?:rss|feed|atom|newsletter|nyhetsbrev|e?mail|twitter|facebook|linkedin|instagram"
                    + "|whatsapp|google|start|startsida)|srsltid=.*");
    private static final Set<String> SESSIONS =
            Set.of("jsessionid", "phpsessid", "aspsessionid", "sessionid", "session_id", "cfid", "cftoken");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern LETTERS = Pattern.compile("[^\\x00-\\x7f]+");
    private static final String NEEDS_NO_ESCAPE = "-._~";

    /** Without one of these, a host of small letters has no other form, and neither has a path. */
    private static final List<String> OTHER_FORMS_OF_HOST =
            List.of("m.", "mobil.", "mobile.", "amp.", "touch.", "google.", "ampproject.");

    private static final List<String> OTHER_FORMS_OF_PATH =
            List.of("//", "/.", "amp", "print", "utskrift", "index.", "default.");

    private PlainAddress() {}

    static Address of(Address address) {
        return hasOneForm(address) ? address : takenApart(address);
    }

    /** As most addresses are, which need not be taken apart then. */
    private static boolean hasOneForm(Address address) {
        String host = address.host();
        String path = address.path();
        return address.query().isEmpty()
                && address.fragment().isEmpty()
                && isSimple(host)
                && isSimple(path)
                && OTHER_FORMS_OF_HOST.stream().noneMatch(host::contains)
                && OTHER_FORMS_OF_PATH.stream().noneMatch(path::contains);
    }

    /** Small letters, digits and a few signs. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9') || c == '_';
            if (!simple) {
                return false;
            }
        }
        return !text.endsWith(".");
    }

    private static Address takenApart(Address address) {
        Matcher copy = COPY.matcher("//" + address.host() + address.path());
        String host = copy.matches() ? copy.group(1).toLowerCase(Locale.ROOT) : address.host();
        String path = copy.matches() ? (copy.group(2) == null ? "/" : copy.group(2)) : address.path();
        return new Address(address.scheme(), host(host), path(path), query(address.query()), spelt(address.fragment()));
    }

    private static String host(String written) {
        String host = OTHER_HOST
                .matcher(written.substring(written.lastIndexOf('@') + 1))
                .replaceFirst("$1");
        String whole = LAST_DOT.matcher(host).replaceFirst("");
        try {
            return LETTERS.matcher(whole).find() ? IDN.toASCII(whole).toLowerCase(Locale.ROOT) : whole;
        } catch (IllegalArgumentException noName) {
            return whole;
        }
    }

    private static String path(String written) {
        String bare = Address.withoutSlash(written);
        boolean spaced =
                written.substring(bare.equals("/") ? 0 : bare.length()).chars().anyMatch(c -> c != '/');
        String session = SESSION.matcher(spelt(spaced ? bare : written)).replaceAll("");
        String path = withoutDots(SLASHES.matcher(session).replaceAll("/"));
        String page = AMP_LAST.matcher(AMP_FIRST.matcher(path).replaceFirst("")).replaceFirst("");
        String folder = FILE_OF_FOLDER
                .matcher(PRINT_LAST.matcher(page).replaceFirst(""))
                .replaceFirst("");
        return folder.isEmpty() ? "/" : folder;
    }

    /** Steps to the folder itself and to the one above it. */
    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.substring(1).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        return "/" + String.join("/", steps);
    }

    /** In which order parameters stand says nothing. */
    private static String query(String written) {
        if (written.isEmpty()) {
            return "";
        }
        String query = Arrays.stream(spelt(written.substring(1)).split("&", -1))
                .map(parameter -> parameter.replaceFirst("^amp;(?=[^=&]+=)", ""))
                .filter(parameter -> !isOfAVisit(parameter.toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static boolean isOfAVisit(String parameter) {
        String name = parameter.replaceFirst("=.*", "");
        return SESSIONS.contains(name)
                || name.startsWith("aspsessionid")
                || OTHER_VIEW.matcher(parameter).matches();
    }

    /** What needs no escape has none, and a letter that needs one has it. */
    private static String spelt(String text) {
        String escaped = replaced(LETTERS, text, PlainAddress::escape).replace(" ", "%20");
        return replaced(ESCAPES, escaped, PlainAddress::unescape);
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> change) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
    }

    private static String escape(String letters) {
        StringBuilder escapes = new StringBuilder();
        for (byte one : letters.getBytes(StandardCharsets.UTF_8)) {
            escapes.append("%%%02X".formatted(one & 0xff));
        }
        return escapes.toString();
    }

    private static String unescape(String escapes) {
        StringBuilder text = new StringBuilder();
        for (String hex : List.of(escapes.substring(1).split("%", -1))) {
            int character = Integer.parseInt(hex, 16);
            boolean plain = character < 0x80
                    && (Character.isLetterOrDigit(character) || NEEDS_NO_ESCAPE.indexOf(character) >= 0);
            text.append(plain ? String.valueOf((char) character) : "%" + hex.toUpperCase(Locale.ROOT));
        }
        return text.toString();
    }
}
