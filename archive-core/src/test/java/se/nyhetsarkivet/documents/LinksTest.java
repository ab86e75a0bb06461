package se.nyhetsarkivet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links between the documents lead to files and headings that exist. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`]*`");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    @Test
    void everyLinkLeadsToAFileAndAHeading() {
        List<String> broken = new ArrayList<>();
        for (Document document : Document.endingWith(".md")) {
            List<String> lines = document.linesWithoutCode();
            for (int i = 0; i < lines.size(); i++) {
                Matcher link = LINK.matcher(INLINE_CODE.matcher(lines.get(i)).replaceAll(""));
                while (link.find()) {
                    if (!leadsSomewhere(document, link.group(1))) {
                        broken.add(document + ":" + (i + 1) + ": " + link.group(1));
                    }
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    @Test
    void everyDocumentIsLinkedFromAnother() {
        List<Document> documents = Document.endingWith(".md");
        List<Path> linked = documents.stream()
                .flatMap(document -> document.linesWithoutCode().stream()
                        .flatMap(line -> LINK.matcher(line).results())
                        .map(link -> target(document, link.group(1))))
                .toList();
        assertThat(documents)
                .extracting(Document::path)
                .filteredOn(path -> !path.equals(Document.ROOT.resolve("README.md")))
                .filteredOn(path -> !path.startsWith(Document.ROOT.resolve(".github")))
                .filteredOn(path -> !path.toString().contains("/src/test/"))
                .allMatch(linked::contains, "is linked from another document");
    }

    private static boolean leadsSomewhere(Document document, String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return true;
        }
        Path target = target(document, link);
        int hash = link.indexOf('#');
        return target.startsWith(Document.ROOT)
                && Files.exists(target)
                && (hash < 0 || anchors(new Document(target)).contains(link.substring(hash + 1)));
    }

    private static Path target(Document document, String link) {
        String file = link.split("#", -1)[0];
        return file.isEmpty()
                ? document.path()
                : document.path().resolveSibling(file).normalize();
    }

    /** What a heading is called in links, as GitHub makes it: small letters, no punctuation, hyphens for spaces. */
    private static List<String> anchors(Document document) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (String line : document.linesWithoutCode()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                        .replace(' ', '-');
                int before = seen.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        }
        return anchors;
    }
}
