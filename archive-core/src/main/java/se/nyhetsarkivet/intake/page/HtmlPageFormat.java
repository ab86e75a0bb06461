package se.nyhetsarkivet.intake.page;
import java.io.IOException;
import se.nyhetsarkivet.intake.source.*;
public final class HtmlPageFormat implements DocumentFormat {
 public String label() { return "html-page"; }
 public boolean recognises(Beginning b) { return false; }
 public NewsReader open(SourceDocument d, ReadOptions o) throws IOException { throw new IOException(); }
}
