package se.nyhetsarkivet.intake.page.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.intake.date.SourceDates;

/** What a page says of its article. What comes first is kept; so the more trusted sources are asked first. */
public final class PageMetadata {

    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private boolean article;

    /** What there is to know of an article. */
    public enum Fact {
        HEADLINE,
        DESCRIPTION,
        BODY,
        PUBLISHED,
        CREATED,
        MODIFIED,
        PUBLISHER,
        URL,
        LANGUAGE
    }

    public PageMetadata add(Fact fact, String value) {
        String text = value.strip();
        boolean isDate = fact == Fact.PUBLISHED || fact == Fact.CREATED || fact == Fact.MODIFIED;
        if (!text.isEmpty() && !(isDate && SourceDates.find(text).isEmpty())) {
            facts.putIfAbsent(fact, text);
        }
        return this;
    }

    public String get(Fact fact) {
        return facts.getOrDefault(fact, "");
    }

    /** Subjects, of which one source tells all. */
    public void addKeywords(List<String> subjects) {
        if (keywords.isEmpty()) {
            keywords.addAll(subjects);
        }
    }

    /** Authors, of whom one source tells all. */
    public void addAuthors(List<String> names) {
        if (authors.isEmpty()) {
            authors.addAll(names);
        }
    }

    public List<String> keywords() {
        return new ArrayList<>(keywords);
    }

    public List<String> authors() {
        return new ArrayList<>(authors);
    }

    /** The page calls itself an article. */
    public void isArticle() {
        article = true;
    }

    public boolean calledArticle() {
        return article;
    }
}
