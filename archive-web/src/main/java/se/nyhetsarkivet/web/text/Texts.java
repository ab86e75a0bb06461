package se.nyhetsarkivet.web.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The texts of the pages in the reader's language: Swedish, or English for those who read no Swedish. */
@Component
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    /** The language of the archive. */
    public static final Locale SWEDISH = Locale.of("sv", "SE");

    /** The other language of the pages. */
    public static final Locale ENGLISH = Locale.of("en", "GB");

    private static final String BUNDLE = "texts";

    /** Made by Spring. */
    public Texts() {}

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(SWEDISH, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        Locale language = locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : SWEDISH;
        try {
            String pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
            return new MessageFormat(pattern, language).format(values);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("the texts lack '" + key + "' in " + language.getLanguage(), missing);
        }
    }
}
