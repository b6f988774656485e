import type { Mark } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { type Sign, signsOf } from './marks-on-line.ts';
import { round, type Scale } from './scale.ts';
import { MarkSign } from './symbols.tsx';

/** The marks of a line. */
export function Signs({ marks, scale, lang, y, isUnlabelled }: SignsProps) {
  const { isDense, signs } = signsOf(marks, scale, lang);
  return (
    <g>
      {signs.map((sign) => (
        <g key={sign.x}>
          {sign.since !== undefined && <path class="sch-delay" d={`M${sign.since} ${y - 4}v8m0 -4H${sign.x}`} />}
          {isDense ? <Stroke sign={sign} y={y} /> : <Single sign={sign} y={y} />}
          {sign.label && !isUnlabelled && (
            <text class="sch-small" x={round(sign.x + 10)} y={y + 3.5}>
              {sign.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface SignsProps {
  readonly marks: readonly Mark[];
  readonly scale: Scale;
  readonly lang: Lang;
  readonly y: number;
  /** The line tells its days elsewhere. */
  readonly isUnlabelled?: boolean;
}

function Single({ sign: { x, form, told }, y }: { readonly sign: Sign; readonly y: number }) {
  return (
    <MarkSign x={x} y={y} form={form}>
      <title>{told.join('\n')}</title>
    </MarkSign>
  );
}

/** One of many: as high as it matters. */
function Stroke({ sign: { x, form, told }, y }: { readonly sign: Sign; readonly y: number }) {
  return (
    <g class={`sch-stroke ${form}`}>
      <title>{told.join('\n')}</title>
      <path d={`M${x} ${y - 6}v12`} />
      {form === 'overdue' && <path class="sch-head" d={`M${round(x - 3.5)} ${y - 4}h7l-3.5 -6z`} />}
      {form === 'late' && <path class="sch-head" d={`M${x} ${y - 10}l3 3l-3 3l-3 -3z`} />}
    </g>
  );
}
