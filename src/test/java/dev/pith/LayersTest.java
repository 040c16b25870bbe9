package dev.pith;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. */
final class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.pith");

  /** Sources and sinks do not know filters, and filters do not know files. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page   |
          phrase | page
          model  | page
          filter | page phrase model
          source | page
          sink   | page
          corpus | page filter
          run    | page filter source sink corpus
          cli    | page filter source sink run model corpus
          spark  | page filter source sink run corpus cli
          train  | page phrase filter model
          """)
  void knowsOnlyTheLayersBelow(String layer, @Nullable String below) {
    String[] known =
        Arrays.stream(((below == null ? "" : below + " ") + layer).split(" ", -1))
            .map(name -> "dev.pith." + name)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("dev.pith." + layer)
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage("dev.pith..")).or(resideInAnyPackage(known)))
        .check(CLASSES);
  }

  @Test
  void hasNoOtherLayers() {
    classes()
        .should()
        .resideInAnyPackage(
            "dev.pith",
            "dev.pith.page",
            "dev.pith.phrase",
            "dev.pith.model",
            "dev.pith.filter",
            "dev.pith.corpus",
            "dev.pith.source",
            "dev.pith.sink",
            "dev.pith.run",
            "dev.pith.cli",
            "dev.pith.train",
            "dev.pith.spark")
        .check(CLASSES);
  }

  /** Training is work done beforehand; the jar runs without its libraries. */
  @Test
  void knowsTrainingFromItselfAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.pith.train")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.pith.train", "de.bwaldvogel..")
        .check(CLASSES);
  }

  /** Spark comes with the cluster; the jar runs without. */
  @Test
  void knowsSparkFromTheJobAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.pith.spark")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.pith.spark", "org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }

  @Test
  void knowsTheCommandLineFromMainAlone() {
    classes()
        .that()
        .resideInAPackage("dev.pith")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.pith", "dev.pith.cli")
        .check(CLASSES);
  }

  @Test
  void hasNoCycles() {
    slices().matching("dev.pith.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void knowsPicocliInTheCommandLineAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.pith.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void exitsInTheCommandsAlone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.pith.Main")
        .and()
        .doNotHaveFullyQualifiedName("dev.pith.train.Train")
        .and()
        .doNotHaveFullyQualifiedName("dev.pith.spark.CleanJob")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void writesToStandardOutputAndErrorInTheCommandsAlone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.pith.Main")
        .and()
        .doNotHaveFullyQualifiedName("dev.pith.train.Train")
        .and()
        .doNotHaveFullyQualifiedName("dev.pith.spark.CleanJob")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void readsFilesInTheRunTheCommandsAndInTrainingAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.pith.run", "dev.pith.cli", "dev.pith.train", "dev.pith.spark")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.file..")
        .check(CLASSES);
  }
}
