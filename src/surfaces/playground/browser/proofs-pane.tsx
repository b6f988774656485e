import { useEffect, useRef, useState } from 'preact/hooks';
import type { IsoDate } from '../../../calendar/day.ts';
import type { Verdict } from '../../../insight/proof/finding.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag, type Tone } from '../../../render/page/tag.tsx';
import type { Text } from '../../../text/text.ts';
import type { ToldFinding } from '../desk.ts';
import { startProof } from './client.ts';
import { useLang, useSay } from './lang.ts';
import { sayAnswers, words } from './words.ts';

interface Props {
  readonly text: string;
  readonly isSound: boolean;
  readonly startWorker: () => Worker;
  readonly goTo: (offset: number) => void;
  readonly playRun: (facts: readonly FactDeclaration[]) => void;
}

interface Proof {
  readonly text: string;
  readonly found: readonly ToldFinding[];
  readonly stands: 'running' | 'stopped' | 'ended' | 'failed';
}

/** What holds in every run, and what does not, with a run that shows it. */
export function ProofsPane({ text, isSound, startWorker, goTo, playRun }: Props) {
  const say = useSay();
  const [proof, setProof] = useState<Proof>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const begin = (): void => {
    setProof({ text, found: [], stands: 'running' });
    stop.current = startProof(
      startWorker,
      text,
      (finding) => setProof((last) => last && { ...last, found: [...last.found, finding] }),
      (failure) => setProof((last) => last && { ...last, stands: failure === undefined ? 'ended' : 'failed' }),
    );
  };
  const cancel = (): void => {
    stop.current?.();
    setProof((last) => last && { ...last, stands: 'stopped' });
  };
  const isRunning = proof?.stands === 'running';
  const isOld = proof !== undefined && proof.text !== text;
  return (
    <div class="proofs">
      <p class="muted">{say(words.proveLead)}</p>
      <p class="actions start">
        {isRunning ? (
          <button type="button" onClick={cancel}>
            {say(words.cancel)}
          </button>
        ) : (
          <button type="button" class="primary" onClick={begin} disabled={!isSound}>
            {say(proof ? words.proveAgain : words.prove)}
          </button>
        )}
        <span role="status">
          {isRunning && `${say(words.proving)} `}
          {proof && say(sayAnswers(proof.found.length))}
        </span>
        {proof && <Tally found={proof.found} />}
        {isRunning && <progress aria-label={say(words.proving)} />}
      </p>
      {!isSound && <p class="soon-note">{say(words.nothingYet)}</p>}
      {proof?.stands === 'stopped' && <p class="soon-note">{say(words.proofStopped)}</p>}
      {proof?.stands === 'failed' && <p class="soon-note">{say(words.fault)}</p>}
      {isOld && <p class="soon-note">{say(words.proofOld)}</p>}
      {proof && <Findings found={proof.found} isOld={isOld} goTo={goTo} playRun={playRun} />}
    </div>
  );
}

const verdicts: Readonly<Record<Verdict, { readonly word: Text; readonly tone: Tone }>> = {
  refuted: { word: words.refuted, tone: 'late' },
  'not-proved': { word: words.unsettled, tone: 'soon' },
  proved: { word: words.proved, tone: 'done' },
};

/** How many answers there are of each kind. */
function Tally({ found }: { readonly found: readonly ToldFinding[] }) {
  const say = useSay();
  return (
    <>
      {(['refuted', 'not-proved', 'proved'] as const).map((verdict) => {
        const count = found.filter(({ finding }) => finding.verdict === verdict).length;
        const { word, tone } = verdicts[verdict];
        return count === 0 ? null : (
          <Tag key={verdict} tone={tone}>
            {count} {say(word)}
          </Tag>
        );
      })}
    </>
  );
}

interface FindingsProps extends Pick<Props, 'goTo' | 'playRun'> {
  readonly found: readonly ToldFinding[];
  readonly isOld: boolean;
}

/** What fails comes first, each by itself; what is proved, question by question. */
function Findings({ found, isOld, goTo, playRun }: FindingsProps) {
  const [say, lang] = [useSay(), useLang()];
  const failing = (['refuted', 'not-proved'] as const).flatMap((verdict) =>
    found.filter(({ finding }) => finding.verdict === verdict),
  );
  const questions = new Map<string, ToldFinding[]>();
  for (const each of found) {
    if (each.finding.verdict !== 'proved') continue;
    questions.set(each.finding.question, [...(questions.get(each.finding.question) ?? []), each]);
  }
  return (
    <div class={isOld ? 'findings old' : 'findings'}>
      {failing.map((each) => (
        <Failing
          key={`${each.finding.question} ${each.finding.pointer} ${each.finding.message.en}`}
          {...{ each, goTo, playRun }}
        />
      ))}
      {questions.size > 0 && <h2>{say(words.whatIsProved)}</h2>}
      {[...questions].map(([question, members]) => (
        <details key={question} class="proved">
          <summary>
            <Tag tone="done">{members.length}</Tag> {members[0]?.asks[lang]}
          </summary>
          <ul>
            {members.map(({ finding, line, offset }) => (
              <li key={`${finding.pointer} ${finding.message.en}`}>
                {finding.message[lang]}{' '}
                <button type="button" class="quiet" onClick={() => goTo(offset)}>
                  {say(words.line)} {line}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function Failing({ each, goTo, playRun }: { readonly each: ToldFinding } & Pick<Props, 'goTo' | 'playRun'>) {
  const [say, lang] = [useSay(), useLang()];
  const { finding, line, offset, facts } = each;
  const { word, tone } = verdicts[finding.verdict];
  return (
    <article class="finding">
      <p>
        <Tag tone={tone}>{say(word)}</Tag> <strong>{finding.message[lang]}</strong>{' '}
        <button type="button" class="quiet" onClick={() => goTo(offset)}>
          {say(words.line)} {line}
        </button>
      </p>
      {finding.help && <p class="muted">{finding.help[lang]}</p>}
      {finding.bound && <p class="muted">{finding.bound[lang]}</p>}
      {facts.length > 0 && (
        <details>
          <summary>{say(words.shortestRun)}</summary>
          <ol>
            {facts.map(({ fact, label }, index) => (
              <li key={index}>
                {fact.on && <Day day={fact.on as IsoDate} lang={lang} isShort />} {label[lang]}{' '}
                <span class="muted">{[fact.quantity, fact.by].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ol>
          <button type="button" onClick={() => playRun(facts.map(({ fact }) => fact))}>
            {say(words.playIt)}
          </button>
        </details>
      )}
    </article>
  );
}
