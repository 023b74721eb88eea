import { dayMonth, explained, hoursShort, money, time } from '#format';
import type {
  Acceptance,
  Surroundings,
  Cents,
  MonthsFill,
  NeighbourRow,
  StatementLine,
  WayRow,
  Weighing,
} from '#ipc';
import { m } from '#messages';
import type { Person } from '../people';

/** A rest that is longer says nothing any more. */
const LONG = 48 * 60;

export const answerName: Record<Acceptance, () => string> = {
  yes: m.planning_weigh_yes,
  yes_but: m.planning_weigh_yes_but,
  no: m.planning_weigh_no,
};

interface Line {
  label: string;
  told: readonly string[];
}

type People = ReadonlyMap<string, Person>;
type Side = 'before' | 'after';

const RESTS: Record<Side, (told: { rest: string; who: string; at: string }) => string> = {
  before: m.planning_weigh_rest_before,
  after: m.planning_weigh_rest_after,
};

function restWords(side: Side, beside: NeighbourRow | null, people: People): string {
  if (!beside || beside.rest > LONG) return m.planning_weigh_free();
  const who = people.get(beside.contract)?.name ?? '';
  const at = time(side === 'before' ? beside.end : beside.start);
  return RESTS[side]({ rest: hoursShort(beside.rest), who, at });
}

function wayWords(way: WayRow): string {
  if (way.minutes === 0) return m.planning_weigh_same_place();
  const place = way.place ?? m.planning_weigh_home();
  if (way.minutes === null) return m.planning_weigh_road_unknown({ place });
  return m.planning_weigh_road({ minutes: hoursShort(way.minutes), place });
}

function averageWords({ average, most }: MonthsFill): string {
  const told = { average: hoursShort(average) };
  if (most === null) return m.planning_weigh_average(told);
  return m.planning_weigh_average_most({ ...told, most: hoursShort(most) });
}

function aroundLines(around: Surroundings, people: People): Line[] {
  const side = (at: Side, way: WayRow, label: string): Line => ({
    label,
    told: [restWords(at, around[at], people), wayWords(way)],
  });
  const weeks = around.weeks.map(({ monday, load_before, load, salaried, hospital }) => ({
    label: m.planning_weigh_week({ day: dayMonth(monday) }),
    told: [
      m.planning_weigh_load({ before: hoursShort(load_before), after: hoursShort(load) }),
      salaried > 0 ? m.planning_weigh_salaried({ hours: hoursShort(salaried) }) : '',
      hospital > 0 ? m.planning_weigh_hospital({ hours: hoursShort(hospital) }) : '',
    ].filter(Boolean),
  }));
  const { months } = around;
  const average = months && {
    label: m.planning_weigh_months(),
    told: [averageWords(months)],
  };
  return [
    side('before', around.there, m.planning_weigh_before()),
    side('after', around.back, m.planning_weigh_after()),
    ...weeks,
    ...(average ? [average] : []),
  ];
}

/** What it is paid, as far as that is known before it is done. */
export function payWords(worth: StatementLine, amount: Cents | null): string {
  const shared = worth.explained.by === 'fees' || worth.explained.by === 'acts';
  if (shared && Number(amount) === 0) return m.planning_weigh_by_fees();
  return amount === null ? explained(worth.explained) : money(amount);
}

/** The lines of a proposed shift, without its pay: that can be asked why. */
export function weighingLines({ around }: Pick<Weighing, 'around'>, people: People): Line[] {
  return around ? aroundLines(around, people) : [];
}
