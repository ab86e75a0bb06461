/**
 * A news archive as a library. {@link se.nyhetsarkivet.archive.NewsArchive} is its door; what is reached from there is exported, and
 * the few rooms with public types.
 */
module se.nyhetsarkivet.core {
    requires citeproc.java;
    requires com.ctc.wstx;
    requires static com.github.luben.zstd_jni;
    requires de.siegmar.fastcsv;
    requires io.github.javadiffutils;
    requires java.management;
    requires java.sql;
    requires java.xml;
    requires jbibtex;
    requires org.apache.commons.compress;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.apache.lucene.facet;
    requires org.apache.lucene.highlighter;
    requires org.apache.lucene.queries;
    requires org.jsoup;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;
    requires tools.jackson.databind;

    exports se.nyhetsarkivet;
    exports se.nyhetsarkivet.archive;
    exports se.nyhetsarkivet.archive.backup;
    exports se.nyhetsarkivet.archive.citation;
    exports se.nyhetsarkivet.archive.disk;
    exports se.nyhetsarkivet.archive.imports;
    exports se.nyhetsarkivet.archive.log;
    exports se.nyhetsarkivet.archive.verification;
    exports se.nyhetsarkivet.archive.watch;
    exports se.nyhetsarkivet.comparison;
    exports se.nyhetsarkivet.export.citation;
    exports se.nyhetsarkivet.export.format;
    exports se.nyhetsarkivet.intake.source;
    exports se.nyhetsarkivet.item;
    exports se.nyhetsarkivet.query;
    exports se.nyhetsarkivet.quotation;
    exports se.nyhetsarkivet.reference;
    exports se.nyhetsarkivet.result;
    exports se.nyhetsarkivet.store;
    exports se.nyhetsarkivet.swedish.explanation;
    exports se.nyhetsarkivet.transparency;
}
