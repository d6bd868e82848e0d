package fr.comptoir.db;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.comptoir.db.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the book may know, and what it never does.
@AnalyzeClasses(
    packages = "fr.comptoir.db",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.OnlyOurs.class})
class ArchitectureTest {
  /// Generated code follows jOOQ's habits.
  static final class OnlyOurs implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/store/gen/") && !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule theDomainIsPlainJava =
      classes()
          .that()
          .resideInAPackage("fr.comptoir.db.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "fr.comptoir.db.domain..")
          .because("the rules of a restaurant don't depend on how its book is kept");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsItsLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.comptoir.db.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jooq..", "org.h2..", "org.flywaydb..", "java.sql..")
          .because("SQL stays behind the stores");

  @ArchTest
  static final ArchRule onlyOneClassKnowsH2 =
      noClasses()
          .that()
          .doNotHaveSimpleName("H2")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.h2..")
          .because("PostgreSQL is the next step");

  @ArchTest
  static final ArchRule noCyclesBetweenStoreAndDomain =
      slices().matching("fr.comptoir.db.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyAsksTheComputerForTheTime =
      noClasses()
          .should()
          .callMethodWhere(
              JavaAccess.Predicates.target(nameMatching("now|systemUTC|systemDefaultZone"))
                  .and(
                      JavaAccess.Predicates.targetOwner(
                          type(Instant.class)
                              .or(type(LocalDate.class))
                              .or(type(LocalTime.class))
                              .or(type(LocalDateTime.class))
                              .or(type(ZonedDateTime.class))
                              .or(type(Clock.class)))))
          .because("every now comes from the house's clock");

  @ArchTest
  static final ArchRule onlyTheEventStreamHasAThread =
      noClasses()
          .that()
          .doNotHaveSimpleName("EventStream")
          .should()
          .dependOnClassesThat(
              assignableTo(Thread.Builder.class)
                  .or(type(Executors.class))
                  .or(type(CompletableFuture.class)))
          .orShould()
          .callConstructorWhere(JavaAccess.Predicates.targetOwner(assignableTo(Thread.class)))
          .because("whoever starts a thread must also end it");

  @ArchTest
  static final ArchRule nobodyPrints =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat(resideInAPackage("java.util.logging.."));

  @ArchTest
  static final ArchRule namesAreOfTheTrade =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Service");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest static final ArchRule noLocator = methods().should().notHaveName("getInstance");

  @ArchTest
  static final ArchRule exceptionsHaveOneRoot =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .should()
          .beAssignableTo(StoreException.class);

  @ArchTest
  static void constructorsTakeSixParametersAtMost(JavaClasses classes) {
    List<String> tooLong =
        classes.stream()
            .filter(type -> !type.isRecord() && !type.isEnum())
            .flatMap(type -> type.getConstructors().stream())
            .filter(constructor -> constructor.getParameters().size() > 6)
            .map(JavaConstructor::getFullName)
            .toList();

    assertThat(tooLong).isEmpty();
  }

  @Test
  void noFileIsLongerThanOneSitting() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
    }
  }

  /// ArchUnit doesn't see what is caught: the text does.
  @Test
  void onlyTheEventStreamCatchesBroadly() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(
                          Files.readString(file)
                              .matches("(?s).*catch \\((Exception|Throwable|RuntimeException) .*"))
                      .isEqualTo(file.endsWith("EventStream.java")));
    }
  }
}
