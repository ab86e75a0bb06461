package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A citation, as JSON has it.
 *
 * @param id the item
 * @param revision the cited revision
 * @param link where it can be read
 * @param style {@code harvard}, {@code oxford}, {@code ris}, {@code bibtex} or {@code csl-json}
 * @param citation the citation in that style
 */
@JsonPropertyOrder({"id", "revision", "link", "style", "citation"})
public record CitationAnswer(String id, RevisionAnswer revision, String link, String style, String citation) {}
