package se.nyhetsarkivet.intake.markup.xml.mending;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes tags so that each that begins an element has its end, and within the element that it stands in. Markup such as pages
 * have is mended; of a record whose own elements are broken it is reported, since nobody can say which text is whose. Whatever is
 * wrong with a record ends with it: at its end, at the beginning of the next one, or with what holds it. For one thread.
 */
public final class OpenTags {

    private static final Set<String> WITHOUT_CONTENT = Set.of("br", "hr", "img", "wbr");
    private static final Set<String> ENDED_BY_THE_NEXT = Set.of("p", "li");
    private static final Pattern END_TAGS = Pattern.compile("(?:\\s|</[^<>]*>?)*");
    private static final String OF_PAGES =
            "a abbr address article aside b big blockquote body br center cite code dd del details div dl dt em"
                    + " figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav nobr ol p pre"
                    + " q s section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var"
                    + " video wbr";
    private static final Set<String> PAGE_ELEMENTS = Set.of(OF_PAGES.split(" ", -1));

    private final Characters source;
    private final XmlShape shape;
    private final StringBuilder target;
    private final List<String> open = new ArrayList<>();
    private int record = -1;
    private String damage = "";

    public OpenTags(Characters source, XmlShape shape, StringBuilder target) {
        this.source = source;
        this.shape = shape;
        this.target = target;
    }

    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** The name of the record that is open, or the empty string. */
    public String record() {
        return record < 0 ? "" : open.get(record);
    }

    /** Whether an element of a name is a record if it stands in a container. */
    public boolean mayBeRecord(String name) {
        return shape.isRecord(name);
    }

    /** The name of the element that is open, or the empty string. */
    public String innermost() {
        return open.isEmpty() ? "" : open.getLast();
    }

    /** Whether what comes is in no record, nor in anything else that holds texts. */
    public boolean isBetweenRecords() {
        return record < 0 && !open.isEmpty() && !shape.records().isEmpty() && shape.isContainer(open.getLast());
    }

    /** Something is wrong with the record that is open, if one is. */
    public void refuse(String reason) {
        damage = record < 0 || !damage.isEmpty() ? damage : reason;
    }

    /** Ends what must end before an element of a name begins. */
    public void makeRoomFor(String name) {
        if (record >= 0 && name.equals(open.get(record))) {
            endRecordBefore("another one begins within it");
        } else if (record < 0 && shape.isRecord(name)) {
            if (!open.isEmpty() && !shape.isContainer(open.getLast())) {
                tellRemains(
                        "what begins before an item does not end; it may be an item whose first and last tags are broken");
            }
        } else if (open.size() > 1 && name.equals(open.getFirst()) && shape.isContainer(name) && record >= 0) {
            endRecordBefore("another document begins within it");
            endDownTo(0);
        } else if (record >= 0 && ENDED_BY_THE_NEXT.contains(name) && name.equals(innermost())) {
            endInnermost();
        }
    }

    /** An element begins whose tag is being written; returns whether it is as good as ended. */
    public boolean begin(String name, boolean empty) {
        boolean atContainer = record < 0;
        boolean isRecord = atContainer && shape.isRecord(name);
        boolean ends = empty || (!atContainer && WITHOUT_CONTENT.contains(name));
        if (isRecord) {
            source.forget();
        }
        if (!ends) {
            open.add(name);
            record = isRecord ? open.size() - 1 : record;
        }
        return ends;
    }

    /** An element ends, or so a tag says. */
    public void end(String name) {
        int place = open.lastIndexOf(name);
        for (int i = open.size() - 1; place < 0 && i >= 0; i--) {
            place = open.get(i).equalsIgnoreCase(name) ? i : place;
        }
        if (place >= Math.max(0, record)) {
            if (place == record) {
                endRecord();
            } else {
                tellWhatDoesNotEnd(name);
                endDownTo(place);
            }
        } else if (place >= 0 && shape.isContainer(name)) {
            endRecordBefore("what holds it ends within it");
            endDownTo(place);
        } else if (record >= 0) {
            boolean ofPage = PAGE_ELEMENTS.contains(name.toLowerCase(Locale.ROOT)) && open.size() - 1 > record;
            if (!ofPage) {
                refuse("the item is broken: " + name + " ends in it and does not begin");
            }
        } else if (shape.isRecord(name)) {
            tellRemains("an item ends here that does not begin");
        }
    }

    /** All that is open ends with the document. */
    public void endAll() {
        if (record >= 0) {
            refuse("the document ends within the item; it may be cut off");
            closeRecord();
        } else if (!open.isEmpty() && !shape.records().isEmpty()) {
            endDownToContainer();
            target.append(
                    Damages.remains("the document ends before its elements do; it may be cut off", source.seen()));
        }
        endDownTo(0);
    }

    private void endRecord() {
        if (open.size() - 1 > record) {
            refuse("the item is broken: " + open.get(record + 1) + " begins in it and does not end");
        }
        closeRecord();
    }

    /** A record in which no element is open lacks its last tag alone, and is whole. */
    private void endRecordBefore(String reason) {
        if (record >= 0 && open.size() - 1 > record) {
            refuse("the item is broken: " + reason);
        }
        closeRecord();
    }

    private void closeRecord() {
        if (record < 0) {
            return;
        }
        while (open.size() - 1 > record) {
            endInnermost();
        }
        if (!damage.isEmpty()) {
            target.append(Damages.write(damage, source.seen()));
        }
        damage = "";
        record = -1;
        endInnermost();
        source.forget();
    }

    /** What was read since the last record must be the record that lacks its beginning. */
    private void tellRemains(String reason) {
        String text = source.seen();
        endDownToContainer();
        if (!END_TAGS.matcher(text).matches()) {
            target.append(Damages.remains(reason, text));
        }
        source.forget();
    }

    /** A container ends, and with it something in it that is no record and has no end. */
    private void tellWhatDoesNotEnd(String container) {
        if (record < 0
                && shape.isContainer(container)
                && !shape.records().isEmpty()
                && !shape.isContainer(open.getLast())) {
            tellRemains(
                    "what begins between the items does not end; it may be an item whose first and last tags are broken");
        }
    }

    private void endDownTo(int place) {
        while (open.size() > place) {
            boolean last = open.size() - 1 == place;
            if (!last && !PAGE_ELEMENTS.contains(open.getLast())) {
                refuse("the item is broken: " + open.getLast() + " begins in it and does not end");
            }
            endInnermost();
        }
    }

    private void endDownToContainer() {
        while (!open.isEmpty() && !shape.isContainer(open.getLast())) {
            endInnermost();
        }
    }

    private void endInnermost() {
        target.append("</").append(open.removeLast()).append('>');
    }
}
