package se.nyhetsarkivet.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.nyhetsarkivet.archive.ArchiveChanges;
import se.nyhetsarkivet.archive.ArchiveCuration;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.explanation.WordExplanation;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;
import se.nyhetsarkivet.web.citation.CitationFormat;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** Keeps the features of the web application apart. */
class WebArchitectureTest {

    private static final String WEB = "se.nyhetsarkivet.web";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(WEB);

    private static final List<String> FEATURES = List.of(
            "search",
            "item",
            "about",
            "press",
            "changes",
            "feed",
            "harvest",
            "memento",
            "log",
            "api",
            "cli",
            "tools",
            "selection",
            "saved",
            "quote",
            "list",
            "alert",
            "compare",
            "day",
            "series",
            "account",
            "audit",
            "archivist",
            "ledger",
            "imports",
            "source",
            "curation",
            "editing",
            "upkeep",
            "synonym",
            "appearance");

    private static final Set<String> TAKES_LONG = Set.of(
            "search",
            "allHits",
            "count",
            "countInTime",
            "reasons",
            "concordance",
            "similar",
            "nearDuplicates",
            "mentioning",
            "mentionedBy",
            "complete",
            "matches",
            "onThisDay",
            "check",
            "checkQuote",
            "countTerms",
            "compare",
            "markingWords",
            "series",
            "earlierYears");

    private static final Set<String> VAADINS_HANDLERS = Set.of(
            "com.vaadin.flow.server.communication.UidlRequestHandler",
            "com.vaadin.flow.server.communication.ServerRpcHandler");

    /** A command and the page speak through them. */
    private static final DescribedPredicate<JavaClass> PRESS_FILES =
            resideInAnyPackage(WEB + ".press.duty", WEB + ".press.settings", WEB + ".press.hours");

    /** A command shows what the server remembers of sources, and reads one once. */
    private static final DescribedPredicate<JavaClass> SOURCE_STATE =
            resideInAnyPackage(WEB + ".source.state", WEB + ".source.entry", WEB + ".source.setting");

    private static final DescribedPredicate<JavaClass> READS_DOCUMENTS = belongToAnyOf(
            NewsIntake.class, DocumentOpener.class, NewsReader.class, RecordOutcome.class, SourceDocument.class);

    private static final DescribedPredicate<JavaClass> EXPLAINS_WORDS =
            belongToAnyOf(SwedishLanguage.class, WordExplanation.class, WordClass.class);

    @ParameterizedTest
    @FieldSource("FEATURES")
    void featuresDoNotKnowEachOther(String feature) {
        String[] others = FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .map(other -> WEB + "." + other + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> theirs = resideInAnyPackage(others);
        noClasses()
                .that()
                .resideInAPackage(WEB + "." + feature + "..")
                .should()
                .dependOnClassesThat(feature.equals("cli") ? theirs.and(not(PRESS_FILES.or(SOURCE_STATE))) : theirs)
                .check(CLASSES);
    }

    /** A command and the page speak through the same files; the command needs what reads and writes them, and no page. */
    @Test
    void commandsKnowTheFilesOfThePressServiceAndNotItsPages() {
        noClasses()
                .that()
                .resideInAPackage(WEB + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WEB + ".press")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(WEB + ".press.duty", WEB + ".press.settings", WEB + ".press.hours")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB + ".press", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void thereIsNoWayBackBetweenPackages() {
        slices().matching(WEB + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** What guards all features is known to them, and knows none. */
    @Test
    void limitsKnowNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        WEB + ".limits..",
                        WEB + ".access..",
                        WEB + ".database",
                        WEB + ".problem",
                        WEB + ".operation",
                        WEB + ".answer",
                        WEB + ".address",
                        WEB + ".citation",
                        WEB + ".setting",
                        WEB + ".masthead",
                        WEB + ".text",
                        WEB + ".xml",
                        WEB + ".database",
                        WEB + ".fetch",
                        WEB + ".rounds",
                        WEB + ".intake..",
                        WEB + ".timestamp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES.stream()
                        .map(feature -> WEB + "." + feature + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void bouncyCastleStaysInTimestamp() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + ".timestamp")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(CLASSES);
    }

    /** The state of some features is in separate files, so one room of each knows SQL; it does not use the archive's files. */
    @Test
    void sqlStaysWithTheStateOfFeatures() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        WEB + ".alert.subscription",
                        WEB + ".access.account",
                        WEB + ".access.key",
                        WEB + ".source.state",
                        WEB + ".database")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(CLASSES);
    }

    @Test
    void whatFetchesAndKeepsPagesStaysInItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + ".fetch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "crawlercommons.robots..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + ".source.entry")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crawlercommons.sitemaps..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + ".source.page")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.netpreserve..")
                .check(CLASSES);
    }

    @Test
    void mailStaysWhereItIsWrittenAndReadAndItsSenderIsSet() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WEB + ".alert.mail", WEB + ".alert.bounce", WEB + ".alert.setting")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                .check(CLASSES);
    }

    /** What Vaadin calls internal it may change in any version. One class needs it, and SessionMemoryTest tells if it has changed. */
    @Test
    void whatVaadinCallsInternalIsKnownToOneClass() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.SmallAnswers(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin.flow..internal..")
                        .or(DescribedPredicate.describe(
                                "are Vaadin's handlers of messages",
                                handler -> VAADINS_HANDLERS.contains(handler.getFullName()))))
                .check(CLASSES);
    }

    @Test
    void theInnerRoomsOfTheCoreAreNotEntered() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "se.nyhetsarkivet.index..", "se.nyhetsarkivet.search..", "org.apache.lucene..")
                        .or(resideInAPackage("se.nyhetsarkivet.intake..")
                                .and(not(belongToAnyOf(ReadOptions.class)))
                                .and(not(READS_DOCUMENTS)))
                        .or(resideInAPackage("se.nyhetsarkivet.swedish..").and(not(EXPLAINS_WORDS))))
                .because("features speak with NewsArchive, and with the language only about what it takes a word for")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + ".source.entry")
                .should()
                .dependOnClassesThat(READS_DOCUMENTS)
                .because("what a source would bring is read as the archive reads it, and by nobody else")
                .check(CLASSES);
    }

    /** What may take long waits for its turn, wherever it is asked for. */
    @Test
    void whoeverAsksTheArchiveForWhatMayTakeLongHasATurn() {
        classes()
                .that(callAny(NewsArchive.class, TAKES_LONG)
                        .or(callAny(ArchiveCuration.class, Set.of("trySynonyms")))
                        .or(callAny(ArchiveChanges.class, Set.of("edits", "wordSpan", "standing")))
                        .or(callAny(CitationFormat.class, Set.of("write"))))
                .and()
                .resideOutsideOfPackage(WEB + ".cli..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SearchGate.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + ".cli..")
                .should()
                .callMethod(NewsArchive.class, "count", SearchRequest.class)
                .because("it has no limit of time")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> callAny(Class<?> owner, Set<String> methods) {
        return DescribedPredicate.describe(
                "call " + owner.getSimpleName() + " " + methods,
                caller -> caller.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner)
                                && methods.contains(call.getTarget().getName())));
    }

    /** One clock for the served application and one for the program, so that a test can have another. */
    @Test
    void onlyTheConfigurationAndTheConsoleAskTheSystemForTheTime() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(startup\\.ArchiveConfiguration|cli\\.console\\.Console)")
                .should()
                .accessTargetWhere(asksTheSystemForTheTime())
                .check(CLASSES);
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
}
