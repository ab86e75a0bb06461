package se.nyhetsarkivet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.nyhetsarkivet.query.parser.QueryParser;

class SearchRequestTest {

    @Test
    @Timeout(20)
    void aTextThatNobodyTypesIsCutBeforeAnythingIsDoneWithIt() {
        SearchRequest request = SearchRequest.of("").withText("färja ".repeat(100_000));
        assertThat(request.text()).hasSizeBetween(QueryParser.MAX_LENGTH, QueryParser.MAX_LENGTH + 1);
        assertThat(new QueryParser(InstantSource.system()).parse(request.text()).notices())
                .extracting(Notice::kind)
                .contains(Notice.Kind.TEXT_CUT);
    }

    @Test
    void aTextWithinTheLimitIsKeptWhole() {
        String text = "x".repeat(QueryParser.MAX_LENGTH);
        assertThat(SearchRequest.of(text).text()).isEqualTo(text);
    }
}
