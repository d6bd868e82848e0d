package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.menu.Allergen;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Hears allergens in what people say, in French and English. Better one warning too many than one
/// too few.
final class AllergenWords {
  private static final Map<Allergen, Pattern> WORDS = new EnumMap<>(Allergen.class);

  static {
    put(Allergen.GLUTEN, "gluten|ble|wheat|c(o)?eliaque?s?|celiac");
    put(
        Allergen.CRUSTACEANS,
        "crustaces?|crevettes?|gambas|crabes?|homard|langoustines?|shellfish|shrimps?|prawns?|crab");
    put(Allergen.EGGS, "oeufs?|eggs?");
    put(Allergen.FISH, "poissons?|fish");
    put(Allergen.PEANUTS, "arachides?|cacah(o)?uetes?|peanuts?");
    put(Allergen.SOYBEANS, "soja|soya?|soybeans?");
    put(Allergen.MILK, "lait|laits|laitiers?|laitages?|lactose|milk|dairy");
    put(
        Allergen.NUTS,
        "fruits? a coques?|noix|noisettes?|amandes?|pistaches?|cajou|pecan|nuts?|almonds?|hazelnuts?|walnuts?");
    put(Allergen.CELERY, "celeri|celery");
    put(Allergen.MUSTARD, "moutarde|mustard");
    put(Allergen.SESAME, "sesame");
    put(Allergen.SULPHITES, "sulfites?|sulphites?");
    put(Allergen.LUPIN, "lupins?");
    put(
        Allergen.MOLLUSCS,
        "mollusques?|coquillages?|moules?|huitres?|calamars?|palourdes?|molluscs?|mussels?|oysters?|squid");
  }

  private AllergenWords() {}

  private static void put(Allergen allergen, String words) {
    WORDS.put(allergen, Pattern.compile("\\b(" + words + ")\\b"));
  }

  static Set<Allergen> in(String said) {
    String plain =
        Normalizer.normalize(said.toLowerCase(Locale.ROOT).replace("œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    Set<Allergen> heard = EnumSet.noneOf(Allergen.class);
    WORDS.forEach(
        (allergen, words) -> {
          if (words.matcher(plain).find()) heard.add(allergen);
        });
    return heard;
  }
}
