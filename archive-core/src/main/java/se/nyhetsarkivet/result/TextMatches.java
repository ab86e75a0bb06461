package se.nyhetsarkivet.result;

/**
 * The texts of an item with all the matches of a search in them.
 *
 * @param headline the whole headline
 * @param lead the whole lead
 * @param body the whole body
 */
public record TextMatches(Snippet headline, Snippet lead, Snippet body) {

    /**
     * How many matches there are.
     *
     * @return the number in all three texts
     */
    public int count() {
        return headline.matches().size()
                + lead.matches().size()
                + body.matches().size();
    }
}
