package se.nyhetsarkivet.web.address;

/** Where one signs in, and where those work who have. Without a slash before each. */
public final class AccessAddress {

    /** Where one signs in. */
    public static final String SIGN_IN = "logga-in";

    /** Where signing in by a provider begins, before the provider's name. */
    public static final String VIA = SIGN_IN + "/via";

    /** Where a provider sends somebody back to, before the provider's name. */
    public static final String BACK = SIGN_IN + "/svar";

    /** Where one signs out, by POST. */
    public static final String SIGN_OUT = "logga-ut";

    /** Where one changes one's password. */
    public static final String MINE = "konto";

    /** Where those begin who look after the archive. */
    public static final String ARCHIVIST = "arkivarie";

    /** Where archivists import. */
    public static final String IMPORT = ARCHIVIST + "/import";

    /** Where the ledger is; behind it the number of an import. */
    public static final String LEDGER = ARCHIVIST + "/liggare";

    /** Where one sees how it stands with watched sources and the drop folder. */
    public static final String SOURCES = ARCHIVIST + "/kallor";

    /** Where archivists say which names are of one publisher. */
    public static final String PUBLISHERS = ARCHIVIST + "/utgivare";

    /** Where archivists decide about near duplicates. */
    public static final String DUPLICATES = ARCHIVIST + "/dubbletter";

    /** Where archivists edit an item, withdraw, erase and reinstate it; behind it the item's id. */
    public static final String ITEM = ARCHIVIST + "/post";

    /** Where archivists edit many items at once: those of a search in the parameters, or those that they have selected. */
    public static final String BULK_EDIT = ARCHIVIST + "/samlad-andring";

    /** Where archivists say which names mean the same. */
    public static final String SYNONYMS = ARCHIVIST + "/synonymer";

    /** Where archivists describe the press service and say who is on duty. */
    public static final String PRESS = ARCHIVIST + "/press";

    /** Where administrators say what the archive is called, and give it a logo. */
    public static final String APPEARANCE = ARCHIVIST + "/installningar";

    /** Where administrators have the archive verified and backed up. */
    public static final String UPKEEP = ARCHIVIST + "/underhall";

    /** Where the page of imports sends files to, by POST. */
    public static final String UPLOAD = IMPORT + "/fil";

    /** The parameter with where to go after signing in: a path here. */
    public static final String RETURN = "return";

    /** The parameter with why somebody is not signed in: {@code wrong}, {@code wait}, {@code busy}, {@code provider} or {@code role}. */
    public static final String PROBLEM = "problem";

    /** The parameter with how many minutes to wait. */
    public static final String MINUTES = "minutes";

    private AccessAddress() {}

    /**
     * Reads where to go after signing in.
     *
     * @param given the path as the address has it
     * @return the path; empty if it would lead elsewhere
     */
    public static String localPath(String given) {
        boolean local = given.startsWith("/")
                && !given.startsWith("//")
                && given.chars().allMatch(each -> each > ' ' && each != '\\' && each != 0x7f);
        return local ? given : "";
    }
}
