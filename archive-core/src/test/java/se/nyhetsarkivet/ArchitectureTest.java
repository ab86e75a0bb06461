package se.nyhetsarkivet;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyhetsarkivet.archive.ArchiveOpening;
import se.nyhetsarkivet.documents.Document;

/** The rooms keep to the table in ARCHITECTURE.md, which this test reads. */
class ArchitectureTest {

    private static final String ROOT = "se.nyhetsarkivet";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A row of the table: the room, what is in it, what it may use. Rooms of the web application have two columns. */
    private static final Pattern ROOM = Pattern.compile("\\| `([a-z]+)` \\|[^|]+\\| ([^|]+) \\|");

    private static final Map<String, Set<String>> ROOMS = roomsOfTheTable();

    @ParameterizedTest(name = "{0} uses only {1}")
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsBelowIt(String room, Set<String> allowed) {
        String[] others = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("an item's way through the rooms has no way back")
                .check(CORE);
    }

    @Test
    void noRoomLeadsBackToOneThatLeadsToIt() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        assertThat(CORE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ROOT + "."))
                        .map(name -> name.substring(ROOT.length() + 1).split("\\.", -1)[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
    }

    /** All but the one that may use all others, since a rule without packages would forbid nothing. */
    private static Stream<Arguments> rooms() {
        return ROOMS.entrySet().stream()
                .filter(room -> !room.getValue().containsAll(ROOMS.keySet()))
                .map(room -> Arguments.of(room.getKey(), room.getValue()));
    }

    /** The rooms of the table, each with those that it may use. */
    private static Map<String, Set<String>> roomsOfTheTable() {
        Map<String, String> written = new LinkedHashMap<>();
        for (String line : Document.of("ARCHITECTURE.md").lines()) {
            Matcher row = ROOM.matcher(line);
            if (row.matches()) {
                written.put(row.group(1), row.group(2));
            }
        }
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        written.forEach((room, allowed) -> rooms.put(
                room,
                switch (allowed) {
                    case "all" -> written.keySet();
                    case "nothing", "nothing of ours" -> Set.of();
                    default -> Set.of(allowed.split(", ", -1));
                }));
        return rooms;
    }

    @Test
    void luceneStaysInSwedishIndexAndSearch() {
        outside("org.apache.lucene..", "swedish", "index", "search").check(CORE);
    }

    @Test
    void jdbcStaysInStore() {
        outside("java.sql..", "store").check(CORE);
    }

    @Test
    void onlySearchBorrowsTheLuceneSearcher() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".index..", ROOT + ".search..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("ArchiveSearcher")
                .check(CORE);
    }

    @Test
    void whatAnEmbedderSeesHasNoTypeOfLucenesOrJdbcs() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".item",
                        ROOT + ".query",
                        ROOT + ".result",
                        ROOT + ".archive..",
                        ROOT + ".store",
                        ROOT + ".transparency")
                .should(not(have(foreignTypes())))
                .check(CORE);
    }

    @Test
    void theCorePrintsNothing() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }

    /** What today is and when something was recorded must be the same for all, and what a test says it is. */
    @Test
    void onlyAnOpeningAsksTheSystemForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ArchiveOpening.class.getName())
                .should()
                .accessTargetWhere(asksTheSystemForTheTime())
                .check(CORE);
    }

    /** Who embeds the library catches one kind of error for a value that he gave. The room of the log can be used alone. */
    @Test
    void aWrongValueIsOneKindOfError() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".item",
                        ROOT + ".query",
                        ROOT + ".result",
                        ROOT + ".archive..",
                        ROOT + ".store",
                        ROOT + ".comparison",
                        ROOT + ".export..",
                        ROOT + ".intake.source",
                        ROOT + ".intake.draft",
                        ROOT + ".intake.date",
                        ROOT + ".intake.encoding")
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.type(IllegalArgumentException.class))))
                .because("a value that a caller gave is refused with an InvalidValueException")
                .check(CORE);
    }

    @Test
    void recordsAreTheData() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Request")
                .should()
                .beRecords()
                .check(CORE);
    }

    private static ArchRule outside(String foreign, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(rooms).map(room -> ROOT + "." + room + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(foreign);
    }

    /** Measuring how long something takes is not telling the time: {@link System#nanoTime} may stay where it does. */
    private static DescribedPredicate<JavaAccess<?>> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("the system's clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            return (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                    || (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")));
        });
    }

    private static DescribedPredicate<JavaMember> foreignTypes() {
        return DescribedPredicate.describe(
                "foreign types in the signature",
                member -> member.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getPackageName)
                        .anyMatch(name -> name.startsWith("org.apache.lucene") || name.startsWith("java.sql")));
    }
}
