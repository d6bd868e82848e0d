package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.House;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the instructions of one call are made of, as the book stands while it rings.
///
/// @param popular numbers of the dishes ordered most
/// @param caller null for a number nobody knows, and for a withheld one
/// @param answers questions that have an answer
/// @param now restaurant time
record Briefing(
    House house,
    AssistantPolicy policy,
    Menu menu,
    List<Integer> popular,
    @Nullable Customer caller,
    List<Question> answers,
    LocalDateTime now) {}
