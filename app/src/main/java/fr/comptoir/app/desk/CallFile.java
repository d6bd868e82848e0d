package fr.comptoir.app.desk;

import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallQuality;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the book has of one call.
///
/// @param customer whose card it is now; null for a stranger
/// @param journal oldest first
/// @param quality null while the call runs
/// @param questions raised in it and not in a later one
public record CallFile(
    CallLine line,
    @Nullable Customer customer,
    List<JournalEntry> journal,
    @Nullable CallQuality quality,
    List<Question> questions) {}
