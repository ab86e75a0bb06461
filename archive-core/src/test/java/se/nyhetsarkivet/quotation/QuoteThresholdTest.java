package se.nyhetsarkivet.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.quotation.QuoteComparison.Found;

/**
 * The thresholds of a near quote, on a set made for it: six items; each of their sentences as it is, with one word changed, with two
 * words left out, with two words in the other order, with the end of the next sentence but one, and with a sign for what is left out;
 * and quotes that nobody said, which share subjects, phrases and words with the items.
 */
@Tag("slow")
class QuoteThresholdTest {

    private static final List<NewsItem> ITEMS = Stream.of("""
                    Bron över sundet har varit stängd i tre veckor medan kommunen har bytt ut alla lager.
                    Arbetet har kostat betydligt mer än vad som sades när beslutet fattades i våras.
                    Nästa år ska även räcket och belysningen på den södra sidan bytas ut.
                    Den som vill lämna synpunkter kan göra det till kommunens växel före midsommar.
                    """, """
                    Regeringen föreslår att avgiften för tunga lastbilar höjs med en tiondel från årsskiftet.
                    Pengarna ska användas till underhåll av de vägar som slits mest av trafiken.
                    Vi måste se till att den som sliter på vägarna också är med och betalar.
                    Förslaget skickas nu ut till ett hundratal myndigheter och företag för synpunkter.
                    """, """
                    Det är viktigt att alla barn får lära sig simma innan de slutar mellanstadiet.
                    Skolorna i länet har fått dela på tolv miljoner kronor för att ordna bussar till badhusen.
                    Vi ser redan nu att betydligt fler elever klarar målen än för två år sedan.
                    Nu vill länsstyrelsen att satsningen blir permanent och omfattar även de små skolorna.
                    """, """
                    Polisen har gripit två män som misstänks för inbrotten i villor norr om staden.
                    En av dem greps när han försökte lämna landet med färjan sent i söndags.
                    Utredningen är omfattande och vi räknar med att hitta fler som är inblandade.
                    De boende i området uppmanas att höra av sig om de har sett något ovanligt.
                    """, """
                    Myndigheten har granskat hur tjugo sjukhus hanterar läkemedel som inte längre används.
                    Sex av sjukhusen saknar rutiner för vem som får öppna de låsta skåpen på natten.
                    Det är allvarligt att samma brister återkommer trots att vi påpekade dem redan i fjol.
                    Sjukhusen har fram till första mars på sig att berätta vad de tänker göra.
                    """, """
                    Isen på sjön är nu så tunn att ingen bör ge sig ut på den utan sällskap.
                    Räddningstjänsten har ryckt ut fyra gånger den här veckan till skridskoåkare i svårigheter.
                    Vi vädjar till alla föräldrar att prata med sina barn om hur farlig vårisen är.
                    Skyltar har satts upp vid samtliga badplatser och vid båtklubbens bryggor.
                    """)
            .map(body -> NewsItem.builder("Nyhet", PartialDate.parse("2018"))
                    .body(body)
                    .build())
            .toList();

    private static final List<String> NEVER_SAID = List.of(
            "Vi måste se till att alla barn får en bra start i livet oavsett var de bor",
            "Det är viktigt att vi fortsätter att arbeta med frågan under nästa år",
            "Regeringen föreslår att skatten på arbete sänks för alla som tjänar minst",
            "Kommunen har bytt ut hela ledningen efter kritiken från de boende i området",
            "Vi ser redan nu att priserna på mat har ökat mer än väntat i hela landet",
            "Polisen har gripit en kvinna som misstänks för bedrägerier mot äldre i flera städer",
            "Det är allvarligt att regeringen inte har lyssnat på oss som arbetar i vården",
            "Den som vill ansöka om bidrag kan göra det på myndighetens webbplats från och med maj",
            "Sjukhusen har inte fått de pengar som de behöver för att klara sommaren",
            "Nu vill länsstyrelsen stoppa all jakt på varg i länet under vintern",
            "Utredningen är klar och ingen tjänsteman kommer att åtalas för det som hände",
            "Arbetet har gått bra och vi är stolta över vad vi har åstadkommit tillsammans",
            "Avgiften för tunga lastbilar är en katastrof för landsbygden säger åkarna",
            "Bron över sundet ska rivas och ersättas av en tunnel säger ministern",
            "Isen på sjön bär nog säger en åkare som inte är orolig för att gå ut",
            "Vi har satt upp skyltar men ingen läser dem och det är ett stort problem",
            "Skolorna i länet har fått nya datorer för att alla elever ska klara målen",
            "Myndigheten har granskat tjugo skolor och hittat brister i nästan alla",
            "Nästa år ska även de mindre kommunerna få del av stödet till kollektivtrafiken",
            "Pengarna ska användas till att bygga nya bostäder i de områden som växer mest",
            "Förslaget är ute på remiss och vi räknar med att få in många synpunkter före jul",
            "Det är helt oacceptabelt att barn far illa i väntan på ett beslut",
            "Jag har aldrig sett något liknande under mina trettio år i yrket",
            "Alla föräldrar måste prata med sina barn om vad de gör på nätet",
            "Räddningstjänsten har inte tillräckligt med folk för att klara en stor olycka",
            "De boende i området är rädda och vågar inte gå ut efter mörkrets inbrott",
            "Två män har gripits efter bråket på färjan sent i lördags natt",
            "Vi räknar med att hitta en lösning som alla kan vara nöjda med före sommaren",
            "Sex av tio företag i länet räknar med att anställa fler under nästa år",
            "Det här är en seger för alla som har kämpat för en säkrare väg till skolan");

    private static final List<String> OTHER_WORDS =
            List.of("grävling", "parkering", "orgel", "snöras", "kastrull", "trumpet", "kalender", "fjällräv");

    /** A quote, and whether it is near what an item says. */
    private record Case(String kind, String quote, boolean said) {}

    private final Random random = new Random(17);

    @Test
    void fewQuotesAreMissedAndNoneIsMadeUp() {
        List<Case> cases = cases();
        for (double threshold : List.of(0.50, 0.55, 0.60, 0.65, 0.70, 0.75, 0.80)) {
            report(cases, threshold);
        }
        assertThat(precision(cases, QuoteComparison.NEAR)).isGreaterThanOrEqualTo(0.99);
        assertThat(recall(cases, QuoteComparison.NEAR)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void whatWasSaidWordForWordIsExactAndNothingElseIs() {
        assertThat(cases())
                .allSatisfy(each -> assertThat(
                                best(each.quote()).filter(Found::exact).isPresent())
                        .as("%s: %s", each.kind(), each.quote())
                        .isEqualTo(each.kind().equals("exact")));
    }

    private static void report(List<Case> cases, double threshold) {
        System.out.printf(
                Locale.ROOT,
                "Quotes at %.2f: precision %.3f, recall %.3f of %d said and %d made up%s%n",
                threshold,
                precision(cases, threshold),
                recall(cases, threshold),
                cases.stream().filter(Case::said).count(),
                cases.stream().filter(each -> !each.said()).count(),
                threshold == QuoteComparison.NEAR ? " (the threshold)" : "");
    }

    private static double precision(List<Case> cases, double threshold) {
        long found = cases.stream().filter(each -> isFound(each, threshold)).count();
        long right = cases.stream()
                .filter(each -> each.said() && isFound(each, threshold))
                .count();
        return (double) right / found;
    }

    private static double recall(List<Case> cases, double threshold) {
        long said = cases.stream().filter(Case::said).count();
        long right = cases.stream()
                .filter(each -> each.said() && isFound(each, threshold))
                .count();
        return (double) right / said;
    }

    private static boolean isFound(Case each, double threshold) {
        return best(each.quote())
                .filter(found -> found.similarity() >= threshold)
                .isPresent();
    }

    private static Optional<Found> best(String quote) {
        QuoteComparison comparison = new QuoteComparison(QuotedText.of(quote), 0.4);
        return ITEMS.stream()
                .flatMap(item -> comparison.in(item).stream())
                .max((one, other) -> Double.compare(one.similarity(), other.similarity()));
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (NewsItem item : ITEMS) {
            List<String> sentences = item.body().lines().toList();
            for (int i = 0; i < sentences.size(); i++) {
                List<String> words = List.of(sentences.get(i).split(" ", -1));
                cases.add(new Case("exact", sentences.get(i), true));
                cases.add(new Case("one word changed", oneChanged(words), true));
                cases.add(new Case("words left out", twoLeftOut(words), true));
                cases.add(new Case("word order", twoSwapped(words), true));
                cases.add(new Case("sign for what is left out", withOmission(words), true));
                if (i + 2 < sentences.size()) {
                    cases.add(new Case("joined", sentences.get(i) + " " + sentences.get(i + 2), true));
                }
            }
        }
        NEVER_SAID.forEach(quote -> cases.add(new Case("made up", quote, false)));
        List<String> all = ITEMS.stream()
                .flatMap(item -> Arrays.stream(item.body().split("\\s+", -1)))
                .toList();
        for (int i = 0; i < NEVER_SAID.size(); i++) {
            cases.add(new Case("thrown together", thrownTogether(all), false));
        }
        return cases;
    }

    private String oneChanged(List<String> words) {
        List<String> changed = new ArrayList<>(words);
        changed.set(1 + random.nextInt(words.size() - 2), OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())));
        return String.join(" ", changed);
    }

    private String twoLeftOut(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        int first = 1 + random.nextInt(words.size() - 3);
        rest.remove(first);
        rest.remove(first);
        return String.join(" ", rest);
    }

    private String twoSwapped(List<String> words) {
        List<String> swapped = new ArrayList<>(words);
        int first = 1 + random.nextInt(words.size() - 3);
        swapped.add(first + 1, swapped.remove(first));
        return String.join(" ", swapped);
    }

    private String withOmission(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        int first = 2 + random.nextInt(words.size() - 6);
        rest.subList(first, first + 3).clear();
        rest.add(first, "[…]");
        return String.join(" ", rest);
    }

    private String thrownTogether(List<String> words) {
        return random.ints(12, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }
}
