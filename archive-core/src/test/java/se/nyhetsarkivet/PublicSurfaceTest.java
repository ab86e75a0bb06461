package se.nyhetsarkivet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.documents.Document;

/** What is reached from NewsArchive is promised to those who embed the library; so it is small, and none of it is of another library. */
class PublicSurfaceTest {

    private static final int MOST_TYPES = 70;

    /** A type in a list; what follows in parentheses is about it. */
    private static final Pattern TYPE = Pattern.compile("(?:^|· |·\n)`(\\w+)`");

    private final Set<Class<?>> reached = PublicSurface.from(NewsArchive.class);

    @Test
    void isSmall() {
        List<String> types = reached.stream()
                .filter(type -> type.getName().startsWith("se.nyhetsarkivet"))
                .filter(type -> type.getDeclaringClass() == null && Modifier.isPublic(type.getModifiers()))
                .map(Class::getName)
                .sorted()
                .toList();
        System.out.println(types.size() + " public top-level types are reached from NewsArchive");
        assertThat(types).hasSizeLessThanOrEqualTo(MOST_TYPES);
    }

    /** What may grow differs for those who construct a type and those who only receive it. */
    @Test
    void isListedForEmbeddersAsConstructedOrReceived() {
        String guide =
                String.join("\n", Document.of("archive-core/docs/embedding.md").lines());
        List<String> listed = Stream.of("## Which types you construct", "## Which types you only receive")
                .map(heading -> paragraphAfter(guide, heading))
                .flatMap(paragraph -> TYPE.matcher(paragraph).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(reached.stream()
                        .filter(type -> type.getName().startsWith("se.nyhetsarkivet"))
                        .filter(type -> type.getDeclaringClass() == null && Modifier.isPublic(type.getModifiers()))
                        .map(Class::getSimpleName)
                        .toList());
    }

    /** The second one: the first is about the list. */
    private static String paragraphAfter(String text, String heading) {
        return text.substring(text.indexOf(heading)).split("\n\n", 4)[2];
    }

    @Test
    void isExportedByTheModule() throws IOException {
        String module = Files.readString(Path.of("src", "main", "module", "module-info.java"));
        assertThat(reached.stream()
                        .filter(type -> type.getName().startsWith("se.nyhetsarkivet"))
                        .map(Class::getPackageName)
                        .distinct())
                .isNotEmpty()
                .allMatch(room -> module.contains("exports " + room + ";"));
    }

    @Test
    void hasNoTypeOfAnotherLibrary() {
        assertThat(reached.stream()
                        .filter(type -> !type.isPrimitive())
                        .map(Class::getName)
                        .filter(name -> !name.startsWith("se.nyhetsarkivet.") && !name.startsWith("java.")))
                .isEmpty();
    }
}
