package se.nyhetsarkivet.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the features of the web application apart. */
class WebArchitectureTest {

    private static final String WEB = "se.nyhetsarkivet.web";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(WEB);

    @ParameterizedTest
    @CsvSource({
        "search, item",
        "search, api",
        "item, search",
        "item, api",
        "api, search",
        "api, item",
        "harvest, search",
        "harvest, item",
        "harvest, api",
        "item, harvest",
        "search, harvest",
        "api, harvest",
        "cli, search",
        "cli, item",
        "cli, api",
        "cli, harvest"
    })
    void featuresDoNotKnowEachOther(String feature, String other) {
        noClasses()
                .that()
                .resideInAPackage(WEB + "." + feature)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WEB + "." + other)
                .check(CLASSES);
    }

    @Test
    void thereIsNoWayBackBetweenPackages() {
        slices().matching(WEB + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theInnerRoomsOfTheCoreAreNotEntered() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.nyhetsarkivet.index",
                        "se.nyhetsarkivet.swedish",
                        "se.nyhetsarkivet.intake",
                        "org.apache.lucene..",
                        "java.sql..")
                .because("features speak with NewsArchive")
                .check(CLASSES);
    }
}
