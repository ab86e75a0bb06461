package se.nyhetsarkivet.web.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language of an answer: what the reader chose, else English for a browser that asks for it first, else Swedish. */
public final class RequestLanguage {

    /** The cookie with what the reader chose. */
    public static final String COOKIE = "language";

    /** The attribute of a request with the one language that the pages are offered in, if there is only one. */
    public static final String ONLY = RequestLanguage.class.getName() + ".only";

    private RequestLanguage() {}

    /**
     * The language for a request.
     *
     * @param request the request
     * @return {@link Texts#SWEDISH} or {@link Texts#ENGLISH}
     */
    public static Locale of(HttpServletRequest request) {
        if (request.getAttribute(ONLY) instanceof Locale only) {
            return only;
        }
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        Optional<String> chosen = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
        String language = chosen.orElseGet(() -> request.getHeader("Accept-Language") == null
                ? ""
                : request.getLocale().getLanguage());
        return language.equals(Texts.ENGLISH.getLanguage()) ? Texts.ENGLISH : Texts.SWEDISH;
    }
}
