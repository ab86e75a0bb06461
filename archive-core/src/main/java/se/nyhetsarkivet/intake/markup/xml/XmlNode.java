package se.nyhetsarkivet.intake.markup.xml;

/** A part of an XML element's content. */
public sealed interface XmlNode permits XmlElement, XmlText {}
