/// What people leave for us: messages, unanswered questions, group enquiries.
@NullMarked
package fr.comptoir.db.domain.message;

import org.jspecify.annotations.NullMarked;
