package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// Which sounds who is signed in here is spared: the cook needs no reservation, the courier
/// nothing. What is seen stays the same.
///
/// @param spared by role; a role that is missing hears everything
public record SoundRoles(Map<Role, Set<Sound>> spared) {
  private static final String AS_DELIVERED = "usual";
  private static final String NOTHING_SPARED = "none";

  public static final SoundRoles USUAL =
      new SoundRoles(
          Map.of(
              Role.KITCHEN,
              EnumSet.of(Sound.LINE_DOWN, Sound.NEW_ORDER, Sound.NEW_RESERVATION),
              Role.COURIER,
              EnumSet.allOf(Sound.class)));

  public SoundRoles {
    Map<Role, Set<Sound>> kept = new EnumMap<>(Role.class);
    spared.forEach(
        (role, sounds) -> {
          if (!sounds.isEmpty()) kept.put(role, Set.copyOf(sounds));
        });
    spared = Map.copyOf(kept);
  }

  public boolean hears(Role role, Sound sound) {
    return !spared.getOrDefault(role, Set.of()).contains(sound);
  }

  /// The same, with this sound heard by this role or not.
  public SoundRoles with(Role role, Sound sound, boolean heard) {
    Map<Role, Set<Sound>> next = new EnumMap<>(Role.class);
    next.putAll(spared);
    Set<Sound> sounds = EnumSet.noneOf(Sound.class);
    sounds.addAll(spared.getOrDefault(role, Set.of()));
    if (heard) sounds.remove(sound);
    else sounds.add(sound);
    next.put(role, sounds);
    return new SoundRoles(next);
  }

  /// `kitchen:line_down,new_order courier:new_order`, for the settings file.
  public String written() {
    if (equals(USUAL)) return AS_DELIVERED;
    var text = new StringJoiner(" ");
    text.setEmptyValue(NOTHING_SPARED);
    for (Role role : Role.values()) {
      Set<Sound> sounds = spared.getOrDefault(role, Set.of());
      if (!sounds.isEmpty()) {
        text.add(
            lower(role)
                + sounds.stream()
                    .sorted()
                    .map(SoundRoles::lower)
                    .collect(Collectors.joining(",", ":", "")));
      }
    }
    return text.toString();
  }

  private static String lower(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }

  /// What [#written] wrote; words nobody knows are left out.
  public static SoundRoles read(String text) {
    if (text.strip().equals(AS_DELIVERED)) return USUAL;
    SoundRoles roles = new SoundRoles(Map.of());
    for (Role role : Role.values()) {
      for (Sound sound : Sound.values()) {
        if (says(text, role, sound)) roles = roles.with(role, sound, false);
      }
    }
    return roles;
  }

  private static boolean says(String text, Role role, Sound sound) {
    for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      String[] pair = word.split(":", 2);
      if (pair.length == 2
          && pair[0].equals(lower(role))
          && List.of(pair[1].split(",", -1)).contains(lower(sound))) {
        return true;
      }
    }
    return false;
  }
}
