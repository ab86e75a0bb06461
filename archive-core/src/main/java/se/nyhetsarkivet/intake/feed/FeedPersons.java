package se.nyhetsarkivet.intake.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** The names of persons and publishers; RSS wants addresses of mail with the name in brackets behind them. */
final class FeedPersons {

    private static final String MAIL = "[^\\s()<>@]{1,100}@[^\\s()<>@]{1,100}";
    private static final Pattern MAIL_BEFORE_NAME = Pattern.compile(MAIL + "\\s*\\((?<name>[^()]+)\\)");
    private static final Pattern NAME_BEFORE_MAIL =
            Pattern.compile("(?<name>[^()<>@]+?)\\s*[(<]\\s*" + MAIL + "\\s*[)>]");

    private FeedPersons() {}

    /** Who publishes it; a mere address of mail names nobody. */
    static String publisher(FeedFields fields) {
        return fields.all("dc:publisher")
                .map(FeedPersons::name)
                .filter(name -> !name.isEmpty() && !name.matches(MAIL))
                .findFirst()
                .orElse("");
    }

    static List<String> authors(FeedFields fields) {
        return fields.all("author", "dc:creator", "dc:author", "itunes:author")
                .map(FeedPersons::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static String name(XmlElement person) {
        if (person.hasElements()) {
            Optional<XmlElement> name = person.find("name");
            String text = name.map(FeedText::plain).orElseGet(() -> person.textOf("email"));
            return PlainText.oneLine(text);
        }
        String text = PlainText.oneLine(FeedText.plain(person));
        if (text.length() > 1000) {
            return text;
        }
        for (Pattern form : List.of(MAIL_BEFORE_NAME, NAME_BEFORE_MAIL)) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return parts.group("name").strip();
            }
        }
        return text;
    }
}
