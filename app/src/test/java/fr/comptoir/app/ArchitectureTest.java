package fr.comptoir.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/// Who may know whom, in the whole house. Boundaries between modules are Maven's; these are the
/// ones inside.
@AnalyzeClasses(packages = "fr.comptoir", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String GENERATED = "fr.comptoir.db.store.gen..";

  @ArchTest
  static final ArchRule theDomainIsPureJava =
      classes()
          .that()
          .resideInAPackage("fr.comptoir.db.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("fr.comptoir.db.domain..", "java..", "org.jspecify..")
          .because("rules must be readable and testable without any machinery");

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      onlyIn("fr.comptoir.db.store..", "org.jooq..", "org.h2..", "org.flywaydb..", "java.sql..")
          .because("the next database is a change of one package");

  @ArchTest
  static final ArchRule sipStaysInSip =
      onlyIn("fr.comptoir.telephony.sip..", "javax.sip..", "gov.nist..", "javax.sdp..")
          .because("the stack's traps are known in one place");

  @ArchTest
  static final ArchRule libjitsiStaysInMedia =
      onlyIn("fr.comptoir.telephony.media..", "org.jitsi..", "javax.media..", "net.sf.fmj..")
          .because("the media stack is replaceable");

  @ArchTest
  static final ArchRule socketsStayInTheVoice =
      noClasses()
          .that()
          .resideOutsideOfPackages("fr.comptoir.telephony.voice..", "fr.comptoir.app.geo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..")
          .because("only a voice and a geocoder talk to a service");

  @ArchTest
  static final ArchRule paperStaysInPrint =
      onlyIn("fr.comptoir.app.print..", "javax.print..", "java.awt.print..")
          .because("drivers and their traps are known in one place");

  @ArchTest
  static final ArchRule screensDoNotReachBehindTheDesk =
      noClasses()
          .that()
          .resideInAPackage("fr.comptoir.app.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.comptoir.db.store..")
          .because("a click enters where a spoken request enters");

  @ArchTest
  static final ArchRule nothingBehindTheScreensKnowsThem =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fr.comptoir.app.desk..",
              "fr.comptoir.app.geo..",
              "fr.comptoir.app.assistant..",
              "fr.comptoir.app.config..",
              "fr.comptoir.app.i18n..",
              "fr.comptoir.app.setup..",
              "fr.comptoir.app.print..",
              "fr.comptoir.app.headless..",
              "fr.comptoir.db..",
              "fr.comptoir.telephony..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "fr.comptoir.app.ui..")
          .because("the house must run without a window");

  @ArchTest
  static final ArchRule viewModelsHaveNoNodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..")
          .because("they are tested without a toolkit");

  @ArchTest
  static final ArchRule onlyTheAssistantKnowsTheTools =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "fr.comptoir.app.assistant..", "fr.comptoir.app", "fr.comptoir.telephony..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("fr.comptoir.telephony.voice.ToolRunner")
          .because("tools are one door among others to the desks");

  @ArchTest
  static final ArchRule callsPointOneWay =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fr.comptoir.telephony.sip..",
              "fr.comptoir.telephony.media..",
              "fr.comptoir.telephony.voice..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.comptoir.telephony.call..")
          .because("the session joins them; they don't know of it");

  @ArchTest
  static final ArchRule mediaKnowsNeitherSipNorVoice =
      noClasses()
          .that()
          .resideInAPackage("fr.comptoir.telephony.media..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.comptoir.telephony.sip..", "fr.comptoir.telephony.voice..");

  @ArchTest
  static final ArchRule twoDoorsToTheFxThread =
      noClasses()
          .that()
          .doNotHaveSimpleName("FxEvents")
          .and()
          .doNotHaveSimpleName("Background")
          .and()
          .doNotHaveSimpleName("ErrorReporter")
          .should()
          .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
          .because("whoever else hops threads does it by accident");

  @ArchTest
  static final ArchRule noCyclesInTheDomain =
      slices().matching("fr.comptoir.db.domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesOnTheLine =
      slices().matching("fr.comptoir.telephony.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesInTheApplication =
      slices().matching("fr.comptoir.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule screensDoNotKnowOneAnother =
      slices()
          .matching("fr.comptoir.app.ui.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("fr.comptoir.app.ui.."), resideInAPackage("fr.comptoir.app.ui.fx.."))
          .ignoreDependency(
              resideInAPackage("fr.comptoir.app.ui.shell.."),
              resideInAPackage("fr.comptoir.app.ui.."));

  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(GENERATED)
          .should()
          .callMethodWhere(
              target(nameMatching("now"))
                  .and(target(owner(resideInAPackage("java.time.."))))
                  .and(withoutAClock()))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a test must be able to say what time it is");

  @ArchTest
  static final ArchRule threadsHaveOwners =
      noClasses()
          .that()
          .haveNameNotMatching(
              ".*\\.(Composition|Background|Switchboard|CallSession|EventStream|Pacer|SipEndpoint"
                  + "|RealtimeVoice|SoundDevice|Metronome|CallDesk|PracticeBox|PracticeDay|PhoneLine|Trunk|Headless|Launcher|PrintRoom)(\\$.*)?")
          .should()
          .callConstructorWhere(target(owner(nameOf("java.lang.Thread"))))
          .orShould()
          .callMethodWhere(target(owner(nameOf("java.util.concurrent.Executors"))))
          .orShould()
          .callMethodWhere(
              target(nameMatching(".*Async"))
                  .and(target(owner(nameOf("java.util.concurrent.CompletableFuture")))))
          .because("a thread nobody owns is a thread nobody ends");

  @ArchTest
  static final ArchRule nothingIsPrinted =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(Launcher|Headless|SelfCheck)(\\$.*)?")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat(
              resideInAPackage("java.util.logging..")
                  .and(DescribedPredicate.not(nameOf("java.util.logging.Level"))))
          .because("stdout belongs to the JSON lines, words to SLF4J");

  @ArchTest
  static final ArchRule staticsAreConstants =
      fields().that().areStatic().and().areDeclaredInClassesThat(inOurSources()).should().beFinal();

  @ArchTest
  static final ArchRule noLocators =
      methods()
          .that()
          .areDeclaredInClassesThat(inOurSources())
          .should()
          .haveNameNotMatching("getInstance")
          .because("who needs something is given it");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      classes()
          .that(inOurSources())
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Service|Handler|Processor)")
          .because("these words say nothing; the trade has better ones");

  private static ArchRule onlyIn(String home, String... foreign) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(home)
        .should()
        .dependOnClassesThat(resideInAnyPackage(foreign));
  }

  private static DescribedPredicate<JavaClass> inOurSources() {
    return resideInAPackage("fr.comptoir..")
        .and(DescribedPredicate.not(resideInAPackage(GENERATED)))
        .and(
            DescribedPredicate.describe(
                "written by us", type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .as("classes of ours");
  }

  private static DescribedPredicate<JavaClass> nameOf(String name) {
    return DescribedPredicate.describe("is " + name, type -> type.getName().equals(name));
  }

  private static DescribedPredicate<JavaAccess<?>> withoutAClock() {
    return DescribedPredicate.describe(
        "without a Clock",
        access ->
            access instanceof com.tngtech.archunit.core.domain.JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }
}
