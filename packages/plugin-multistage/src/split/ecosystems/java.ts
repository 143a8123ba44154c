import type { ImageReference } from '@dflint/semantics';
import { baseName, isInside, parentPath, resolveSymbolicPath } from '@dflint/semantics';
import type { ContainerProgram } from '../container-program.ts';
import { MissingFact } from '../missing-fact.ts';
import { producerOf } from '../producers.ts';
import type { Artifact, RecipeMaker } from '../recipe.ts';
import { libraryPrefix } from '../runtime-images.ts';
import type { SplitFacts } from '../split-facts.ts';
import { argumentFiles } from './native.ts';

const JAVA_VARIABLES = /^(?:MAVEN_\w+|MVN_\w+|GRADLE_\w+|M2_HOME|JAVA_HOME|JDK_\w+|ANT_\w+|SBT_\w+)$/;

/** The JVM by Maven, Gradle, javac, sbt or Ant: jars, Spring Boot's included, and folders of classes. */
export const java: RecipeMaker = (facts, { main }, claim) => {
  if (!facts.steps.some(({ ecosystem }) => ecosystem === 'java')) return null;
  claim('Java');
  const artifacts = main.flatMap(program => {
    const own = javaArtifacts(program, facts);
    const others = argumentFiles(program, facts).filter(
      ({ to }) => !own.some(artifact => isInside(to, artifact.to)),
    );
    return [...own, ...others];
  });
  return { artifacts, base: { image: runtimeImage(facts) }, buildVariables: JAVA_VARIABLES };
};

/** `java -jar app.jar`, `java -cp classes Main`, or a start script of Gradle's and sbt's distributions. */
function javaArtifacts({ name, program, args, cwd }: ContainerProgram, facts: SplitFacts): Artifact[] {
  if (name !== 'java') return [startScript(resolveSymbolicPath(cwd, program.text), program.text, facts)];
  const words = args.map(({ text }) => text);
  const jar = words[words.indexOf('-jar') + 1];
  if (words.includes('-jar') && jar !== undefined) return [builtFile(jar, cwd, facts)];
  const flag = words.findIndex(text => /^(?:-cp|-classpath|--class-path)$/.test(text));
  const main = words.find((text, i) => !text.startsWith('-') && (flag < 0 || i > flag + 1));
  const classPath = flag < 0 ? '.' : (words[flag + 1] ?? '.');
  return classPath.split(':').flatMap((entry): Artifact[] => {
    const path = resolveSymbolicPath(cwd, entry.replace(/\/\*$/, ''));
    if (entry.endsWith('.jar')) return [builtFile(entry, cwd, facts)];
    const producer = producerOf(`${path}/${(main ?? '').replaceAll('.', '/')}.class`, facts);
    if (producer?.kind !== 'build') throw new MissingFact(`which build step makes ${entry}`);
    // Beside their sources, classes are taken by their name.
    const isMixed =
      producer.step?.command.name === 'javac' &&
      !producer.step.command.args.some(({ text }) => text === '-d');
    if (!isMixed) return [{ from: path, to: path }];
    if (main === undefined || main.includes('.')) throw new MissingFact(`which classes lie in ${entry}`);
    return [{ from: `${path}/*.class`, to: `${path}/` }];
  });
}

function builtFile(text: string, cwd: string, facts: SplitFacts): Artifact {
  const path = resolveSymbolicPath(cwd, text);
  if (/[*?$]/.test(path)) throw new MissingFact(`which file ${text} is`);
  const producer = producerOf(path, facts);
  if (!producer || producer.kind === 'context' || producer.kind === 'download')
    throw new MissingFact(`which build step makes ${text}`);
  return { from: path, to: path };
}

/** `build/install/<name>/bin/<name>` needs the folder around it. */
function startScript(path: string, text: string, facts: SplitFacts): Artifact {
  const root = parentPath(parentPath(path));
  const isDistribution =
    baseName(parentPath(path)) === 'bin' && /\/(?:install|stage)\/|\/universal\/stage$/.test(`${root}/`);
  if (!isDistribution || producerOf(path, facts)?.kind !== 'build' || !isInside(path, root))
    throw new MissingFact(`what ${text} runs`);
  return { from: root, to: root };
}

/**
 * The JRE of the same vendor and version; Eclipse Temurin for vendors that publish none. Sources: the pages of the images.
 * @throws MissingFact where the tag does not tell the version.
 */
function runtimeImage({ image, stage }: SplitFacts): string {
  const { name } = image;
  const tag = image.tag ?? 'latest';
  const prefix = libraryPrefix(
    image.namespace === null || image.registry !== null ? image : { ...image, namespace: null },
  );
  const flavour = javaFlavour(image);
  const version = javaVersion(name, tag);
  if (version === null)
    throw new MissingFact(
      `which Java version ${stage.base.kind === 'image' ? stage.base.text.replace(/@.*/, '') : name} has`,
    );
  const isAlpine = tag.includes('alpine');
  if (flavour === 'ibm-semeru') return `${prefix}ibm-semeru-runtimes:open-${version}-jre`;
  if (flavour === 'java') return `${prefix}java:openjdk-${version}-jre${isAlpine ? '-alpine' : ''}`;
  if (flavour === 'openjdk' && (version === '8' || version === '11') && !isAlpine)
    return `${prefix}openjdk:${version}-jre-slim`;
  if (flavour === 'openjdk' && version === '8') return `${prefix}openjdk:8-jre-alpine`;
  if (flavour === 'amazoncorretto' && !isAlpine) return `${prefix}amazoncorretto:${version}-headless`;
  if (flavour === 'sapmachine') return `${prefix}sapmachine:${version}-jre`;
  const ubuntu = /(?:^|-)(focal|jammy|noble)(?:$|-)/.exec(tag)?.[1];
  return `${prefix}eclipse-temurin:${version}-jre${isAlpine ? '-alpine' : ubuntu === undefined ? '' : `-${ubuntu}`}`;
}

function javaFlavour({ name, tag }: ImageReference): string {
  const text = `${name}:${tag ?? ''}`;
  if (/semeru|ibmjava/.test(text)) return 'ibm-semeru';
  if (name === 'java') return 'java';
  if (/corretto/.test(text)) return 'amazoncorretto';
  if (/sapmachine/.test(text)) return 'sapmachine';
  if (name === 'openjdk' || /^maven:.*(?:openjdk|-jdk-)/.test(text)) return 'openjdk';
  return 'temurin';
}

function javaVersion(name: string, tag: string): string | null {
  if (/^(?:maven|gradle|sbt|scala-sbt)$/.test(name)) {
    const match =
      /(?:jdk-?|temurin-|corretto-(?:al2023-)?|openjdk-|semeru-|liberica-|sapmachine-|zulu-|jre-?)(\d+)/.exec(
        tag,
      ) ?? /(?:graalvm-\w+-)(\d+)/.exec(tag);
    return match?.[1] ?? null;
  }
  const version = /^(?:openjdk-|open-|jdk-?)?(?:1\.)?(\d+)/.exec(tag)?.[1];
  return version ?? null;
}
