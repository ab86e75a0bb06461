package se.nyhetsarkivet;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the table of rooms in ARCHITECTURE.md true. */
class ArchitectureTest {

    private static final String ROOT = "se.nyhetsarkivet";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest(name = "{0} uses only {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    item    | ''
                    json    | item
                    swedish | ''
                    transparency | ''
                    intake  | item json
                    store   | item json transparency
                    index   | item swedish store
                    query   | item
                    result  | item query swedish
                    search  | item swedish query result index store
                    export  | item json
                    comparison | item
                    archive | item json swedish transparency intake store index query result search export comparison
                    """)
    void aRoomUsesOnlyTheRoomsBelowIt(String room, String allowed) {
        List<String> others = Stream.of(
                        "item",
                        "json",
                        "swedish",
                        "transparency",
                        "intake",
                        "store",
                        "index",
                        "query",
                        "result",
                        "search",
                        "export",
                        "comparison",
                        "archive")
                .filter(other -> !other.equals(room))
                .filter(other -> !Arrays.asList(allowed.split(" ")).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toList();
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .because("an item's way through the rooms has no way back")
                .check(CORE);
    }

    @Test
    void noRoomLeadsBackToOneThatLeadsToIt() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
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
                .resideOutsideOfPackages(ROOT + ".index", ROOT + ".search..")
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
                        ROOT + ".archive",
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

    private static DescribedPredicate<JavaMember> foreignTypes() {
        return DescribedPredicate.describe(
                "foreign types in the signature",
                member -> member.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getPackageName)
                        .anyMatch(name -> name.startsWith("org.apache.lucene") || name.startsWith("java.sql")));
    }
}
