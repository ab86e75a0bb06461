package se.nyhetsarkivet.intake.wordpress;

import java.util.HashMap;
import java.util.Map;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** What an export says of the site, as far as it has been read. For one thread. */
final class WordPressSite {

    private static final int MAX_AUTHORS = 10_000;
    private static final int MAX_CHARACTERS = 1000;

    private final Map<String, String> names = new HashMap<>();
    private String title = "";
    private String language = "";

    void add(XmlElement element) {
        switch (element.name()) {
            case "title" -> title = title.isEmpty() ? HtmlText.of(element.text()) : title;
            case "language" -> language = language.isEmpty() ? element.text().strip() : language;
            case "author" -> addAuthor(element);
            default -> {
                // Categories and settings, which the items name again.
            }
        }
    }

    private void addAuthor(XmlElement author) {
        String name = author.textOf("author_display_name");
        String login = author.textOf("author_login");
        boolean isName = !name.isEmpty() && name.length() + login.length() < MAX_CHARACTERS;
        if (isName && names.size() < MAX_AUTHORS) {
            names.put(login, name);
        }
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    /** The name that readers of the site see. */
    String nameOf(String login) {
        return names.getOrDefault(login, login);
    }
}
