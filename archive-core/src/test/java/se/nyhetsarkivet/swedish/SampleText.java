package se.nyhetsarkivet.swedish;

import java.util.Arrays;
import java.util.List;

/** Running text as an authority writes it, made up for these tests. */
final class SampleText {

    static final String TEXT = """
            Migrationsverket öppnar ett nytt förvar i Kållered utanför Göteborg. Förvaret får 48 platser och ersätter
            förvarsavdelningen i Västra Frölunda. Ansökningarna om uppehållstillstånd minskade under årets första kvartal,
            enligt myndighetens prognos. Handläggningstiderna för medborgarskapsärenden är fortfarande långa, säger
            generaldirektören Karin Lindgren. Åldersbedömningarna görs av Rättsmedicinalverket. Kommunerna tar emot
            ensamkommande barn och ungdomar, och länsstyrelserna fördelar platserna mellan länen. Regeringen beslutade på
            torsdagen att överlämna en proposition till riksdagen om ändringar i utlänningslagen. Lagändringarna föreslås
            träda i kraft den 1 juli. Utrikesdepartementet avråder från alla resor till området. Ambassaden i Kabul har
            stängt tillfälligt. Arbetsmarknadsministern och skolministern besökte en gymnasieskola i Botkyrka, där eleverna
            berättade om lovskolan. Böckerna trycks i Borås. Männen greps efter ett tips från allmänheten. Polisen bekräftar
            att två personer rymde under natten. Museerna stänger tidigare i vinter. De äldre bostäderna renoveras först.
            Svenska företag exporterade varor för rekordhöga belopp. Klimatpolitiska handlingsplanen presenterades av
            miljödepartementet. Överlåtelsen av aktierna godkändes av konkurrensmyndigheterna. Hälso- och sjukvårdspersonalen
            får vaccin. Finansminister Magdalena Andersson presenterade budgeten. Jonas Grönvall skrev avtalet. Socialtjänsten
            utreder flickans hemförhållanden. Trafikverkets upphandling av järnvägsunderhållet överklagades. Skogsbränderna
            släcktes av räddningstjänsten med hjälp av franska brandflygplan. Jordbrukarnas organisationer välkomnar beslutet.
            """;

    static final List<String> WORDS = Arrays.stream(TEXT.split("[^\\p{L}]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();

    private SampleText() {}
}
