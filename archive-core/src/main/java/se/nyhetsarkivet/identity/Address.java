package se.nyhetsarkivet.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web, in its parts, to be compared with another: the same page has many addresses (RFC 3986, section 6).
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in small letters, with the port unless it is the usual one
 * @param path the path, at least {@code /}
 * @param query the query with its question mark, without what only tells where a reader came from; or the empty string
 * @param fragment the fragment with its sign, or the empty string
 */
public record Address(String scheme, String host, String path, String query, String fragment) {

    private static final Pattern FORM = Pattern.compile("(?is)(https?)://([^/?#\\s]++)([^?#]*+)(\\?[^#]*+)?(#.*+)?");
    private static final Pattern NO_SCHEME =
            Pattern.compile("(?i)(?=www\\.[^/?#\\s]+\\.)|//(?=[^/?#\\s.]+\\.[^/?#\\s]*\\p{L})");
    private static final Pattern USUAL_PORT = Pattern.compile("(?:http:(.+?)(?::80)+|https:(.+?)(?::443)+)");
    private static final Pattern NAMED_HOST = Pattern.compile(".*\\.\\p{L}[^.]+");
    private static final String WWW = "www.";
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-f]{2}", Pattern.CASE_INSENSITIVE);

    /** What programs add to count where readers come from: names and beginnings of names of parameters. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mkt_tok",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "__hstc",
            "__hssc",
            "__hsfp",
            "hsctatracking",
            "vero_id",
            "wickedid",
            "oly_anon_id",
            "oly_enc_id",
            "xtor",
            "s_cid",
            "wt.mc_id",
            "wt_mc",
            "cmpid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source");

    private static final List<String> TRACKING_BEGINNINGS =
            List.of("utm_", "pk_", "mtm_", "piwik_", "matomo_", "at_medium", "at_campaign", "hsa_", "trk_");

    /**
     * Takes an address apart.
     *
     * @param text the address as a source writes it
     * @return its parts, or empty if it is no address of the web
     */
    public static Optional<Address> of(String text) {
        String plain = text.strip();
        Matcher parts =
                FORM.matcher(NO_SCHEME.matcher(plain).lookingAt() ? "http://" + plain.replaceFirst("^//", "") : plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        String fragment = part(parts.group(5));
        return Optional.of(new Address(
                scheme,
                withoutUsualPort(scheme, host),
                parts.group(3).isBlank() ? "/" : parts.group(3).stripTrailing(),
                telling(part(parts.group(4))),
                !fragment.isEmpty() && isTracking(fragment.substring(1)) ? "" : fragment));
    }

    private static String withoutUsualPort(String scheme, String host) {
        if (host.indexOf(':') < 0) {
            return host;
        }
        Matcher port = USUAL_PORT.matcher(scheme + ":" + host);
        return port.matches() ? (port.group(1) == null ? port.group(2) : port.group(1)) : host;
    }

    private static String part(@Nullable String group) {
        String text = group == null ? "" : group.stripTrailing();
        return text.length() == 1 ? "" : text;
    }

    /** The parameters that say which page is meant; a feed may have escaped the ampersands between them twice. */
    private static String telling(String query) {
        if (query.isEmpty()) {
            return "";
        }
        String kept = Arrays.stream(query.substring(1).split("&", -1))
                .filter(parameter -> !parameter.isBlank() && !isTracking(parameter.replaceFirst("^amp;", "")))
                .collect(Collectors.joining("&"))
                .stripTrailing();
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int end = parameter.indexOf('=');
        String name =
                (end < 0 ? parameter : parameter.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || TRACKING_BEGINNINGS.stream().anyMatch(name::startsWith);
    }

    /**
     * Whether a page of a site is meant, and not the site's beginning, where all its news pass by.
     *
     * @return false for a host alone
     */
    public boolean isOfAPage() {
        return path.length() > 1 || !query.isEmpty() || leadsToAPage();
    }

    /** Some sites show every page by a script on one page, which reads the fragment. */
    private boolean leadsToAPage() {
        return fragment.startsWith("#!") || fragment.startsWith("#/");
    }

    /**
     * The address without a place on the page.
     *
     * @return the address
     */
    public Address withoutFragment() {
        return leadsToAPage() ? this : new Address(scheme, host, path, query, "");
    }

    /**
     * The address under which a site shows a page on its own host, to any reader: not the one for telephones, for printing or for
     * another program, see {@link PlainAddress}.
     *
     * @return the address, in the scheme of this one
     */
    public Address plain() {
        return PlainAddress.of(this);
    }

    /**
     * The one form in which addresses of the same page are equal.
     *
     * @return the form, without a scheme
     */
    public String comparable() {
        Address plain = plain();
        return plain.isOfWww() ? plain.withOtherHost().nameForm() : plain.nameForm();
    }

    /**
     * The form of which names of items are made. Ids follow from it, so it stays what it is.
     *
     * @return the form, without a scheme
     */
    String nameForm() {
        String behindHost = withoutSlash(path) + query + withoutFragment().fragment;
        return "//" + host
                + (behindHost.indexOf('%') < 0
                        ? behindHost
                        : ESCAPE.matcher(behindHost)
                                .replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT)));
    }

    /**
     * The forms of names that are made of an address of this page.
     *
     * @return the forms, that of a new name first
     */
    List<String> nameForms() {
        Address plain = plain();
        return Stream.of(plain, plain.withOtherHost(), this)
                .map(Address::nameForm)
                .distinct()
                .toList();
    }

    /**
     * The forms in which the same address is written: by either scheme, with and without {@code www} and a slash at the end.
     *
     * @return the forms, this one first
     */
    public List<String> forms() {
        String bare = withoutSlash(path);
        Set<String> paths = new LinkedHashSet<>(List.of(path, bare));
        if (!isOfAFile(bare)) {
            paths.add(bare.endsWith("/") ? bare : bare + "/");
        }
        return Stream.of(host, withOtherHost().host)
                .distinct()
                .flatMap(name -> schemes().stream().map(each -> each + "://" + name))
                .flatMap(beginning -> paths.stream().map(way -> beginning + way + query + fragment))
                .toList();
    }

    /**
     * The forms of the most usual other views of this page, by which an earlier version may have named it: for AMP and for telephones.
     *
     * @return the forms, none for the first page of a site
     */
    List<String> formsOfViews() {
        if (path.length() <= 1) {
            return List.of();
        }
        String bare = withoutSlash(path);
        String more = query.isEmpty() ? "?" : query + "&";
        String named = isOfWww() ? host.substring(WWW.length()) : host;
        return schemes().stream()
                .map(each -> each + "://")
                .flatMap(each -> Stream.of(
                        each + host + bare + "/amp/" + query,
                        each + withOtherHost().host + bare + "/amp/" + query,
                        each + host + bare + "/amp" + query,
                        each + host + path + more + "amp=1",
                        each + host + path + more + "amp",
                        each + "m." + named + path + query))
                .toList();
    }

    /** A port belongs to one scheme. */
    private List<String> schemes() {
        String other = scheme.equals("http") ? "https" : "http";
        return host.contains(":") ? List.of(scheme) : List.of(scheme, other);
    }

    private boolean isOfWww() {
        return host.startsWith(WWW) && host.indexOf('.', WWW.length()) > 0;
    }

    /** Most sites answer with and without {@code www}; a machine without a domain and a number do not. */
    private Address withOtherHost() {
        if (isOfWww()) {
            return new Address(scheme, host.substring(WWW.length()), path, query, fragment);
        }
        return NAMED_HOST.matcher(host).matches() ? new Address(scheme, WWW + host, path, query, fragment) : this;
    }

    /** Spaces before the slash are lost with it. */
    static String withoutSlash(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '/' || Character.isWhitespace(path.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }

    /** A name with a dot, such as {@code nyhet.html}, is of a file. */
    private static boolean isOfAFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + path + query + fragment;
    }
}
