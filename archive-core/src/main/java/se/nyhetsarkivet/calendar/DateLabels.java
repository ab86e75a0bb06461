package se.nyhetsarkivet.calendar;

/** The words that say beside a date what happened on it, as alternatives of patterns that ignore case. */
public final class DateLabels {

    /** It was published. */
    public static final String PUBLISHED =
            "(?:(?:webb)?publicera(?:d|t|des|ts)|publi[sc]e?(?:rt|ret)|publicerings?(?:datum|dag|dato|tid)?|publ|(?:date )?published|pub(?:lication )?date"
                    + "|date of (?:publication|issue|release)|issued|issue date|released?(?: ?date|datum)?|posted|posta(?:d|t|des)|utgive[nt]"
                    + "|utgivnings(?:datum|dag|dato)|utlag[dt]|upplag[dt]|inlag[dt]|insatt|inskicka[dt]|submitted|la(?:g[dt]|des) (?:ut|upp)"
                    + "|utsän[dt]|utskicka[dt]|sän(?:d|t|des) ut|skicka(?:d|t|des) ut|distribuera(?:d|t|des)|offentlig?gj(?:ord|ort|ordes)"
                    + "|kungjor(?:d|t|des)|anslags(?:datum|dag)|(?:nyhets|artikel|press|nyheds)dat(?:um|o)|datera[dt]|dated)";

    /** It was made, which may be before it was published. */
    public static final String CREATED =
            "(?:skapa(?:d|t|des)|created|date created|creation date|upprätta(?:d|t|des)|tillag[dt]|added|skrive[nt]|skrevs|written|författa[dt]"
                    + "|uppladda(?:d|t)|uploaded|oppretta?et|oprettet)";

    /** It was changed, or looked through and found right. */
    public static final String CHANGED =
            "(?:uppdatera(?:d|t|des)|senaste uppdatering(?:en)?|uppdateringsdatum|ändra(?:d|t|des)|ändringsdatum|senaste ändring(?:en)?"
                    + "|(?:fakta)?granska(?:d|t|des)|senaste granskning(?:en)?|granskningsdatum|revidera(?:d|t|des)|rev\\.?(?= ?:? ?\\d)"
                    + "|redigera(?:d|t|des)|korrigera(?:d|t|des)|rätta(?:d|t|des)|modified|modification date|last update|updated|last\\s+changed"
                    + "|changed|reviewed|revised|edited|corrected|oppdatert|opdateret|endret|ændret)";

    private DateLabels() {}
}
