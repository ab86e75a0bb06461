package se.nyhetsarkivet.intake.container.limit;

import java.io.IOException;
import java.io.InputStream;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * The bytes of a document that stands in another one.
 *
 * @param content opens them
 * @param depth how many containers are around it
 * @param budget what is left of the outermost one's limits
 */
public record Nested(SourceDocument.Content content, int depth, Budget budget) implements SourceDocument.Content {

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    /** The same with its bytes read in another way. */
    public Nested with(SourceDocument.Content other) {
        return new Nested(other, depth, budget);
    }

    /**
     * What stands in a container.
     *
     * @throws LimitExceededException if it would be too deep
     */
    public static Nested in(SourceDocument container, ContainerLimits limits) throws LimitExceededException {
        Nested around =
                container.content() instanceof Nested nested ? nested : outermost(container, new Budget(limits));
        if (around.depth >= limits.depth()) {
            throw new LimitExceededException(
                    "more than %d containers stand in one another; unpack the outer ones and import what is in them"
                            .formatted(limits.depth()));
        }
        return new Nested(around.content, around.depth + 1, around.budget);
    }

    private static Nested outermost(SourceDocument document, Budget budget) {
        return new Nested(budget.noting(document.content()), 0, budget);
    }
}
