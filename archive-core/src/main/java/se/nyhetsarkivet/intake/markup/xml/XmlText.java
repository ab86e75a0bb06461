package se.nyhetsarkivet.intake.markup.xml;

/**
 * Text between tags, with its references replaced.
 *
 * @param text the text
 */
public record XmlText(String text) implements XmlNode {}
