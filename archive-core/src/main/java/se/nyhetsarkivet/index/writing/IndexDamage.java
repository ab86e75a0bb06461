package se.nyhetsarkivet.index.writing;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jspecify.annotations.Nullable;

/** Checks whether a failure is the fault of the index's own bytes, which are then rebuilt, or of the disk around them. */
public final class IndexDamage {

    private IndexDamage() {}

    public static boolean is(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case CorruptIndexException damaged -> true;
            case IndexFormatTooOldException other -> true;
            case IndexFormatTooNewException other -> true;
            case IndexNotFoundException missing -> true;
            case EOFException cut -> true;
            case NoSuchFileException missing -> true;
            case FileNotFoundException missing -> true;
            case IllegalArgumentException nonsense -> true;
            case IndexOutOfBoundsException nonsense -> true;
            default -> is(failure.getCause());
        };
    }
}
