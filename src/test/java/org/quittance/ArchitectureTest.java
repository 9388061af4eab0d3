package org.quittance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.servlet.annotation.WebServlet;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The shape of the code, held by the build: who may know whom, and what each part may not do. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String ROOT = "org.quittance";

  /** A package imports only packages on lines above its own, never a neighbour on its own line. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("money", "calendar", "refusal", "lifecycle", "identifier"),
          List.of("interest", "platform"),
          List.of("jurisdiction"),
          List.of("outbox"),
          List.of("access"),
          List.of("creditor"),
          List.of("casefile"),
          List.of("ledger"),
          List.of(
              "payment", "dispute", "document", "message", "declaration", "delegation", "contact"),
          List.of("plan"),
          List.of("negotiation", "remittance"),
          List.of("notification", "caserecords"),
          List.of("evidence", "retention"),
          List.of("portal", "api"));

  private static final String[] PURE = {
    in("money"),
    in("calendar"),
    in("refusal"),
    in("lifecycle"),
    in("identifier"),
    in("interest"),
    in("jurisdiction"),
    ROOT + "..rules.."
  };

  private static final String[] PLAIN_JAVA = {
    "java.lang..",
    "java.math..",
    "java.time..",
    "java.util..",
    "java.text",
    "java.io",
    "java.nio.charset"
  };

  @ArchTest
  static void dependencies_point_one_way(JavaClasses classes) {
    for (int level = 0; level < LEVELS.size(); level++) {
      for (String self : LEVELS.get(level)) {
        String[] forbidden =
            LEVELS.subList(level, LEVELS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(self))
                .map(ArchitectureTest::in)
                .toArray(String[]::new);
        if (forbidden.length > 0) {
          noClasses()
              .that()
              .resideInAPackage(in(self))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .check(classes);
        }
      }
    }
  }

  @ArchTest
  static final ArchRule every_class_belongs_to_a_named_capability =
      classes()
          .should()
          .resideInAnyPackage(
              LEVELS.stream()
                  .flatMap(List::stream)
                  .map(ArchitectureTest::in)
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule rules_are_plain_java =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Stream.concat(Stream.of(PURE), Stream.of(PLAIN_JAVA)).toArray(String[]::new));

  @ArchTest
  static final ArchRule nobody_asks_the_system_what_time_it_is =
      noClasses()
          .should()
          .callMethodWhere(
              target(name("now"))
                  .and(target(owner(resideInAPackage("java.time.."))))
                  .and(not(target(rawParameterTypes(Clock.class)))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule the_clock_is_made_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("platform"))
          .should()
          .callMethodWhere(
              target(nameMatching("system.*|tick.*"))
                  .and(target(owner(name(Clock.class.getName())))));

  @ArchTest
  static final ArchRule the_entity_manager_stays_in_store =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", in("platform"))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class, Query.class, TypedQuery.class);

  @ArchTest static final ArchRule stripe = onlyIn("com.stripe..", "payment.stripe");

  @ArchTest
  static final ArchRule bouncy_castle = onlyIn("org.bouncycastle..", "caserecords.rfc3161");

  @ArchTest static final ArchRule mail = onlyIn("jakarta.mail..", "notification.mail");
  @ArchTest static final ArchRule faces = onlyIn("jakarta.faces..", "portal");
  @ArchTest static final ArchRule primefaces = onlyIn("org.primefaces..", "portal");
  @ArchTest static final ArchRule rest = onlyIn("jakarta.ws.rs..", "api", "payment.stripe");

  @ArchTest
  static final ArchRule audiences_are_apart =
      slices().matching(ROOT + ".portal.(debtor|staff|creditor)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule transactions_start_in_services =
      classes()
          .that()
          .areAnnotatedWith(Transactional.class)
          .and(not(refuseTransactions()))
          .should()
          .haveSimpleNameEndingWith("Service")
          .andShould()
          .resideOutsideOfPackages(in("portal"), in("api"), "..stripe..", "..rules..");

  @ArchTest
  static final ArchRule a_method_alone_starts_no_transaction_outside_a_service =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Service");

  @ArchTest
  static final ArchRule no_transaction_waits_for_the_network =
      classes()
          .that(
              speakBy(
                  "java.net.Socket",
                  "java.net.http.HttpClient",
                  "jakarta.mail.Transport",
                  "com.stripe.StripeClient"))
          .and()
          .areTopLevelClasses()
          .should(be(refuseTransactions()));

  @ArchTest
  static final ArchRule entities_have_no_setters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .arePublic()
          .should()
          .haveNameMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule amounts_are_money =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(in("money"), in("interest"))
          .and()
          .areNotStatic() // a constant such as a contrast ratio is no amount
          .should()
          .haveRawType(BigDecimal.class)
          .orShould()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class);

  @ArchTest
  static final ArchRule pages_never_see_entities =
      noClasses()
          .that()
          .resideInAnyPackage(in("portal"), in("api"))
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule no_grab_bags =
      classes()
          .should()
          .resideOutsideOfPackages(
              "..util..",
              "..common..",
              "..helper..",
              "..impl..",
              "..dto..",
              "..exception..",
              "..manager..",
              "..model..");

  @ArchTest
  static final ArchRule a_name_says_what_a_type_is_for =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)");

  /** The server takes one of two and says nothing about the other. */
  @ArchTest
  static void no_address_is_answered_by_two_servlets(JavaClasses classes) {
    List<String> addresses =
        classes.stream()
            .filter(type -> type.isAnnotatedWith(WebServlet.class))
            .map(type -> type.getAnnotationOfType(WebServlet.class))
            .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns()))
            .flatMap(Stream::of)
            .toList();
    assertThat(addresses).isNotEmpty().doesNotHaveDuplicates();
  }

  private static ArchRule onlyIn(String library, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            Arrays.stream(homes).map(ArchitectureTest::in).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static String in(String pkg) {
    return ROOT + "." + pkg + "..";
  }

  private static DescribedPredicate<JavaClass> refuseTransactions() {
    return DescribedPredicate.describe(
        "annotated with @Transactional(NEVER)",
        type ->
            type.tryGetAnnotationOfType(Transactional.class)
                .filter(bounds -> bounds.value() == Transactional.TxType.NEVER)
                .isPresent());
  }

  private static DescribedPredicate<JavaClass> speakBy(String... lines) {
    return DescribedPredicate.describe(
        "speak over the network",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(to -> List.of(lines).contains(to.getTargetClass().getName())));
  }
}
