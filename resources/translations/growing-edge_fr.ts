<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_US">
<context>
    <name>AccentStrip</name>
    <message>
        <source>Accents</source>
        <translation>Accents</translation>
    </message>
</context>
<context>
    <name>Accepting</name>
    <message>
        <source>{name} accepted plan {code}</source>
        <translation>Plan {code} accepté par {name}</translation>
    </message>
    <message>
        <source>Taken back: what was scheduled before stands again.</source>
        <translation>Annulé&#x202f;: le planning d’avant est de nouveau en place.</translation>
    </message>
</context>
<context>
    <name>AgainItem</name>
    <message>
        <source>watch me today</source>
        <translation>observez-moi</translation>
    </message>
    <message>
        <source>Still there? Reached {weeks} weeks ago</source>
        <translation>Toujours là&#x202f;? Atteint il y a {weeks} semaines</translation>
    </message>
    <message>
        <source>Watch me</source>
        <translation>Observez-moi</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Pas aujourd’hui</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>AimsBox</name>
    <message>
        <source>What counts in this plan</source>
        <translation>Ce qui compte dans ce plan</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Fair shares</source>
        <translation>Équité</translation>
    </message>
    <message>
        <source>Service continuity</source>
        <translation>Continuité du service</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Souhaits</translation>
    </message>
    <message>
        <source>Little change</source>
        <translation>Peu de changements</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>un peu</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>most</source>
        <translation>le plus</translation>
    </message>
</context>
<context>
    <name>Ally</name>
    <message>
        <source>{name} can watch</source>
        <translation>{name} peut observer</translation>
    </message>
    <message>
        <source>{name} watches</source>
        <translation>{name} observe</translation>
    </message>
    <message>
        <source>{name} can teach</source>
        <translation>{name} peut guider</translation>
    </message>
    <message>
        <source>{name} teaches</source>
        <translation>{name} guide</translation>
    </message>
    <message>
        <source>{name} too</source>
        <translation>{name} aussi</translation>
    </message>
</context>
<context>
    <name>AmbientPlace</name>
    <message>
        <source>This week we are growing</source>
        <translation>Nos progrès cette semaine</translation>
    </message>
    <message>
        <source>a ring: one person’s growth edge</source>
        <translation>un anneau&#x202f;: l’axe d’une personne</translation>
    </message>
    <message>
        <source>shared with the wall by one of us</source>
        <translation>partagé avec le mur par l’un de nous</translation>
    </message>
    <message>
        <source>how one of us got better</source>
        <translation>comment l’un de nous a progressé</translation>
    </message>
    <message>
        <source>Touch to wake</source>
        <translation>Touchez l’écran</translation>
    </message>
    <message>
        <source>{count} goals reached in six weeks</source>
        <translation>Objectifs atteints en six semaines&#x202f;: {count}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#x202f;{words}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Assumed</name>
    <message>
        <source>Unknown: not released</source>
        <translation>Inconnu&#x202f;: non transmis</translation>
    </message>
    <message>
        <source>Unknown: nobody has said yet</source>
        <translation>Inconnu&#x202f;: personne ne l’a encore dit</translation>
    </message>
    <message>
        <source>Keeps you off {rotations}</source>
        <translation>Vous ferme {rotations}</translation>
    </message>
    <message>
        <source>{day}, {name}, {role}</source>
        <translation>{day}, {name}, {role}</translation>
    </message>
    <message>
        <source>As others saw them; your own view never counts.</source>
        <translation>Tels que d’autres les ont vus&#x202f;; votre propre regard ne compte jamais.</translation>
    </message>
    <message>
        <source>You keep them out of planning: each counts as unknown, for half of what it would bring others of your year.</source>
        <translation>Vous les gardez hors du planning&#x202f;: chacun compte comme inconnu, pour la moitié de ce qu’il apporterait aux autres de votre année.</translation>
    </message>
    <message>
        <source>counts double</source>
        <translation>compte double</translation>
    </message>
    <message>
        <source>does not count: not released</source>
        <translation>ne compte pas&#x202f;: non transmis</translation>
    </message>
    <message>
        <source>does not count: only you see your goals</source>
        <translation>ne compte pas&#x202f;: vous seul·e voyez vos objectifs</translation>
    </message>
    <message>
        <source>Rather not {rotation}, {first} – {last}</source>
        <translation>Plutôt pas {rotation}, {first} – {last}</translation>
    </message>
    <message>
        <source>Very gladly {rotation}, {first} – {last}</source>
        <translation>Très volontiers {rotation}, {first} – {last}</translation>
    </message>
    <message>
        <source>Gladly {rotation}, {first} – {last}</source>
        <translation>Volontiers {rotation}, {first} – {last}</translation>
    </message>
    <message>
        <source>{first} – {last}: the whole block</source>
        <translation>{first} – {last}&#x202f;: tout le bloc</translation>
    </message>
    <message>
        <source>{first} – {last}: {percent} % of it</source>
        <translation>{first} – {last}&#x202f;: {percent}&#x202f;% du bloc</translation>
    </message>
</context>
<context>
    <name>AssumedDesk</name>
    <message>
        <source>Your wish counts from the next plan on.</source>
        <translation>Votre souhait compte dès le prochain plan.</translation>
    </message>
</context>
<context>
    <name>AssumedSheet</name>
    <message>
        <source>Who sees what</source>
        <translation>Qui voit quoi</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Souhaits</translation>
    </message>
    <message>
        <source>They count from the next plan on.</source>
        <translation>Ils comptent dès le prochain plan.</translation>
    </message>
    <message>
        <source>Growth edges</source>
        <translation>Axes de progrès</translation>
    </message>
    <message>
        <source>From your live goals.</source>
        <translation>D’après vos objectifs en cours.</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>From the schedule; a chief puts it right.</source>
        <translation>D’après le planning&#x202f;; un responsable le corrige.</translation>
    </message>
    <message>
        <source>Blocks so far</source>
        <translation>Blocs jusqu’ici</translation>
    </message>
    <message>
        <source>From the schedule; a second time brings less.</source>
        <translation>D’après le planning&#x202f;; une deuxième fois apporte moins.</translation>
    </message>
    <message>
        <source>What the next plan assumes of me</source>
        <translation>Ce que le prochain plan suppose de moi</translation>
    </message>
    <message>
        <source>Only you see this page. Touch a level for its notes, or to ask somebody to look.</source>
        <translation>Vous seul·e voyez cette page. Touchez un niveau pour ses notes, ou pour demander un regard.</translation>
    </message>
    <message>
        <source>No live goal. A goal makes its competency count double.</source>
        <translation>Aucun objectif en cours. Un objectif fait compter double sa compétence.</translation>
    </message>
    <message>
        <source>No leave this year.</source>
        <translation>Aucune absence cette année.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aucun pour l’instant.</translation>
    </message>
</context>
<context>
    <name>AssumedWishes</name>
    <message>
        <source>I would like</source>
        <translation>J’aimerais</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Plutôt pas</translation>
    </message>
    <message>
        <source>Take this wish back</source>
        <translation>Retirer ce souhait</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>Nobody but you sees your goals; no ring, no card, no trace.</source>
        <translation>Vous seul·e voyez vos objectifs&#x202f;; ni anneau, ni carte, ni trace.</translation>
    </message>
    <message>
        <source>Those whose help you said yes to see all of them.</source>
        <translation>Les personnes dont vous avez accepté l’aide les voient tous.</translation>
    </message>
    <message>
        <source>Whoever is at your team’s huddle sees them, without a PIN; signed in, your team and coaches.</source>
        <translation>Qui est à votre tour d’équipe les voit, sans code PIN&#x202f;; en session, l’équipe et vos coachs.</translation>
    </message>
    <message>
        <source>They stand on the goal wall, and as rings on the board.</source>
        <translation>Ils figurent sur le mur des objectifs, et en anneaux sur le tableau.</translation>
    </message>
    <message>
        <source>Your row shows dashes, as where nothing was seen. Notes reach you.</source>
        <translation>Votre ligne montre des tirets, comme si rien n’avait été vu. Les retours vous parviennent.</translation>
    </message>
    <message>
        <source>Those whose help with a goal you said yes to see them on your page.</source>
        <translation>Les personnes dont vous avez accepté l’aide pour un objectif les voient sur votre page.</translation>
    </message>
    <message>
        <source>Your team and your coaches see them on your page, signed in.</source>
        <translation>Votre équipe et vos coachs les voient sur votre page, en session.</translation>
    </message>
    <message>
        <source>They stand on the board as pins, for everybody who walks past.</source>
        <translation>Ils figurent en repères sur le tableau, pour toutes les personnes qui passent.</translation>
    </message>
    <message>
        <source>Nobody but you sees how you see yourself. It never moves a pin.</source>
        <translation>Vous seul·e voyez votre propre regard. Il ne déplace aucun repère.</translation>
    </message>
    <message>
        <source>Those whose help with a goal you said yes to see it beside the notes.</source>
        <translation>Les personnes dont vous avez accepté l’aide le voient à côté des retours.</translation>
    </message>
    <message>
        <source>Your team and your coaches see it beside the notes, signed in.</source>
        <translation>Votre équipe et vos coachs le voient à côté des retours, en session.</translation>
    </message>
    <message>
        <source>Whoever opens one of your cells sees it there. It never moves a pin.</source>
        <translation>Qui ouvre l’une de vos cases l’y voit. Il ne déplace aucun repère.</translation>
    </message>
    <message>
        <source>Nobody but you reads your stories; thanks, only you and whoever said them.</source>
        <translation>Personne d’autre que vous ne lit vos récits&#x202f;; les mercis, seulement vous et qui les a dits.</translation>
    </message>
    <message>
        <source>Those whose help with a goal you said yes to read them.</source>
        <translation>Les personnes dont vous avez accepté l’aide pour un objectif les lisent.</translation>
    </message>
    <message>
        <source>Your team and your coaches read them, signed in.</source>
        <translation>Votre équipe et vos coachs les lisent, en session.</translation>
    </message>
    <message>
        <source>Everybody reads them; while nobody is there, the wall tells stories without your name.</source>
        <translation>Tout le monde les lit&#x202f;; quand personne n’est là, le mur montre les récits sans votre nom.</translation>
    </message>
    <message>
        <source>Matching counts your levels as unknown. Where safety asks for a level, it places you elsewhere.</source>
        <translation>La répartition considère vos niveaux comme inconnus. Là où la sécurité exige un niveau, elle vous place ailleurs.</translation>
    </message>
    <message>
        <source>Matching looks for rotations that stretch you. Only chiefs and you see the reasons.</source>
        <translation>La répartition cherche des stages qui vous font progresser. Seuls les responsables et vous voyez les raisons.</translation>
    </message>
    <message>
        <source>My team’s huddle</source>
        <translation>Mon tour d’équipe</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Juste moi</translation>
    </message>
    <message>
        <source>My coaches</source>
        <translation>Mes coachs</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Mon équipe</translation>
    </message>
    <message>
        <source>The wall</source>
        <translation>Le mur</translation>
    </message>
</context>
<context>
    <name>AudienceSheet</name>
    <message>
        <source>A touch holds at once, either way. Not sharing looks ordinary.</source>
        <translation>Un toucher suffit, dans les deux sens. Ne pas partager n’a rien d’inhabituel.</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Qui voit quoi</translation>
    </message>
    <message>
        <source>My goals</source>
        <translation>Mes objectifs</translation>
    </message>
    <message>
        <source>what I work on, where, and who helps</source>
        <translation>ce que je travaille, où, et qui m’aide</translation>
    </message>
    <message>
        <source>My levels</source>
        <translation>Mes niveaux</translation>
    </message>
    <message>
        <source>what others saw, and its notes</source>
        <translation>ce que d’autres ont vu, et leurs retours</translation>
    </message>
    <message>
        <source>My own view</source>
        <translation>Mon regard</translation>
    </message>
    <message>
        <source>how I see myself</source>
        <translation>comment je me vois</translation>
    </message>
    <message>
        <source>My stories</source>
        <translation>Mes récits</translation>
    </message>
    <message>
        <source>what I tell, and thanks said to me</source>
        <translation>ce que je raconte, et les mercis reçus</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>my levels when rotations are matched</source>
        <translation>mes niveaux pour la répartition des stages</translation>
    </message>
    <message>
        <source>Keep them out</source>
        <translation>Sans eux</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Les utiliser</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Who can coach this</source>
        <translation>Qui peut coacher</translation>
    </message>
    <message>
        <source>Nobody yet. A place to grow for all of us.</source>
        <translation>Personne pour l’instant. Une occasion de progresser ensemble.</translation>
    </message>
    <message>
        <source>Working on it too</source>
        <translation>Y travaillent aussi</translation>
    </message>
    <message>
        <source>Dates for learning</source>
        <translation>Dates pour apprendre</translation>
    </message>
    <message>
        <source>{what} · {day}</source>
        <translation>{what} · {day}</translation>
    </message>
    <message>
        <source>Call off {what}</source>
        <translation>Annuler {what}</translation>
    </message>
    <message>
        <source>Plan a date</source>
        <translation>Prévoir une date</translation>
    </message>
    <message>
        <source>Where it happens</source>
        <translation>Où cela se fait</translation>
    </message>
    <message>
        <source>{place} now, until {day}</source>
        <translation>{place} en ce moment, jusqu’au {day}</translation>
    </message>
    <message>
        <source>{place} comes next</source>
        <translation>{place} ensuite</translation>
    </message>
    <message>
        <source>offered to coach it</source>
        <translation>propose de coacher</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>away {first} to {last}</source>
        <translation>abs. {first} – {last}</translation>
    </message>
    <message>
        <source>{place} from {day}</source>
        <translation>{place} dès le {day}</translation>
    </message>
    <message>
        <source>{now}, then {place} {day}</source>
        <translation>{now} → {place} {day}</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>Y travaillent</translation>
    </message>
    <message>
        <source>and people who can coach it</source>
        <translation>et qui peut coacher</translation>
    </message>
    <message>
        <source>Looking for a coach</source>
        <translation>Cherchent un coach</translation>
    </message>
    <message>
        <source>and people who want to coach it</source>
        <translation>et qui veut coacher</translation>
    </message>
    <message>
        <source>Moved since {day}</source>
        <translation>Depuis le {day}</translation>
    </message>
    <message>
        <source>people, and how many this week</source>
        <translation>personnes, dont cette semaine</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>of all levels seen</source>
        <translation>sur tous les niveaux vus</translation>
    </message>
    <message>
        <source>On their own now</source>
        <translation>En autonomie à ce jour</translation>
    </message>
    <message>
        <source>of the ideal number</source>
        <translation>sur le nombre idéal</translation>
    </message>
    <message>
        <source>On their own ({level})</source>
        <translation>En autonomie ({level})</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>À partir du {day}</translation>
    </message>
    <message>
        <source>after the changeover</source>
        <translation>après le changement</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>with leave counted</source>
        <translation>congés compris</translation>
    </message>
    <message>
        <source>{label} or more</source>
        <translation>{label} ou plus</translation>
    </message>
    <message>
        <source>by each scale</source>
        <translation>selon chaque échelle</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{weeks} wk</source>
        <translation>{weeks} sem</translation>
    </message>
    <message>
        <source>with {initials}</source>
        <translation>avec {initials}</translation>
    </message>
    <message>
        <source>{months} mo</source>
        <translation>{months} m.</translation>
    </message>
    <message>
        <source>{learner} with {coach}</source>
        <translation>{learner} avec {coach}</translation>
    </message>
    <message>
        <source>both on {place}</source>
        <translation>ensemble&#x202f;: {place}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>only one</source>
        <translation>une seule personne</translation>
    </message>
    <message>
        <source>{alone} of {ideal}</source>
        <translation>{alone} sur {ideal}</translation>
    </message>
    <message>
        <source>{competency}: {many}</source>
        <translation>{competency}&#x202f;: {many}</translation>
    </message>
    <message>
        <source>no date planned</source>
        <translation>aucune date prévue</translation>
    </message>
    <message>
        <source>one has {what} on {day}</source>
        <translation>une personne a {what} le {day}</translation>
    </message>
    <message>
        <source>{count} have {what} on {day}</source>
        <translation>{what} le {day}&#x202f;: {count}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
</context>
<context>
    <name>BoardCorner</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>BoardFoot</name>
    <message>
        <source>{count} on their own</source>
        <translation>{count} en autonomie</translation>
    </message>
    <message>
        <source>{count} of {ideal}</source>
        <translation>{count} sur {ideal}</translation>
    </message>
    <message>
        <source>{working} working on it, {coaches} can coach</source>
        <translation>{working} y travaillent, {coaches} pour coacher</translation>
    </message>
    <message>
        <source>{people} moved, {week} this week</source>
        <translation>{people} en progrès, {week} cette semaine</translation>
    </message>
    <message>
        <source>{again} of {seen} to look at again</source>
        <translation>{again} sur {seen} à revoir</translation>
    </message>
    <message>
        <source>{week} this week</source>
        <translation>{week} cette sem.</translation>
    </message>
    <message>
        <source>of {seen} seen</source>
        <translation>sur {seen} vus</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>only 1</source>
        <translation>1 seule</translation>
    </message>
    <message>
        <source>of {ideal}</source>
        <translation>sur {ideal}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
</context>
<context>
    <name>BoardMap</name>
    <message>
        <source>Everybody at a glance</source>
        <translation>Vue d’ensemble</translation>
    </message>
</context>
<context>
    <name>BoardPlace</name>
    <message>
        <source>Growth board</source>
        <translation>Tableau de progrès</translation>
    </message>
    <message>
        <source>What everybody works on</source>
        <translation>Ce que chaque personne travaille</translation>
    </message>
    <message>
        <source>What moved since {day}</source>
        <translation>Ce qui a progressé depuis le {day}</translation>
    </message>
    <message>
        <source>Who looks for a coach, who offers</source>
        <translation>Qui cherche un coach, qui se propose</translation>
    </message>
    <message>
        <source>Where nobody looked for a while</source>
        <translation>Ce qui n’a pas été regardé depuis longtemps</translation>
    </message>
    <message>
        <source>Cover, now and ahead</source>
        <translation>La couverture, maintenant et à venir</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>Growth board</source>
        <translation>Tableau de progrès</translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message>
        <source>Name hidden</source>
        <translation>Nom masqué</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>en a un</translation>
    </message>
    <message>
        <source>{person}, {competency}: {state}</source>
        <translation>{person}, {competency}&#x202f;: {state}</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>ne s’applique pas</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>pas encore vu</translation>
    </message>
    <message>
        <source>level {label} of {top} {word}</source>
        <translation>niveau {label} sur {top} {word}</translation>
    </message>
    <message>
        <source>training {what}, {when}</source>
        <translation>formation {what}, {when}</translation>
    </message>
    <message>
        <source>moved up lately</source>
        <translation>a progressé récemment</translation>
    </message>
    <message>
        <source>can coach this</source>
        <translation>peut coacher</translation>
    </message>
    <message>
        <source>not looked at for a while</source>
        <translation>pas regardé depuis longtemps</translation>
    </message>
    <message>
        <source>growth edge</source>
        <translation>axe de progrès</translation>
    </message>
    <message>
        <source>growth edge towards {word}</source>
        <translation>axe de progrès vers {word}</translation>
    </message>
    <message>
        <source>Nobody here yet. People come with the roster.</source>
        <translation>Personne pour l’instant. Les personnes viennent de la liste du personnel.</translation>
    </message>
</context>
<context>
    <name>BoardTools</name>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Progrès</translation>
    </message>
    <message>
        <source>Coaches</source>
        <translation>Coachs</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Fraîcheur</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>What the board shows</source>
        <translation>Ce que montre le tableau</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Big rows, for a team around the board</source>
        <translation>Grandes lignes, pour une équipe autour du tableau</translation>
    </message>
    <message>
        <source>Everybody at a glance</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>This block</source>
        <translation>Cette période</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>A day…</source>
        <translation>Un jour…</translation>
    </message>
    <message>
        <source>Movement since</source>
        <translation>Progrès depuis</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Competencies before</source>
        <translation>Compétences précédentes</translation>
    </message>
    <message>
        <source>More competencies</source>
        <translation>Compétences suivantes</translation>
    </message>
    <message>
        <source>People {first}–{last} of {total}</source>
        <translation>Personnes {first}–{last} sur {total}</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Encore personne ici</translation>
    </message>
    <message>
        <source>Set “{name}”</source>
        <translation>Jeu «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Competencies {first}–{last} of {count}</source>
        <translation>Compétences {first}–{last} sur {count}</translation>
    </message>
</context>
<context>
    <name>CardDeeds</name>
    <message>
        <source>Who helps {name}?</source>
        <translation>Qui aide {name}&#x202f;?</translation>
    </message>
    <message>
        <source>I need</source>
        <translation>J’ai besoin de</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What I learned</source>
        <translation>Ce que j’ai appris</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Une phrase</translation>
    </message>
    <message>
        <source>Short is enough. No names or numbers of patients.</source>
        <translation>Quelques mots suffisent. Ni nom ni numéro de patient.</translation>
    </message>
    <message>
        <source>On my card</source>
        <translation>Sur ma carte</translation>
    </message>
</context>
<context>
    <name>CardFoot</name>
    <message>
        <source>I can</source>
        <translation>Je peux</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Guider</translation>
    </message>
    <message>
        <source>Me too</source>
        <translation>Moi aussi</translation>
    </message>
    <message>
        <source>I saw it</source>
        <translation>Je l’ai vu</translation>
    </message>
    <message>
        <source>I saw it again</source>
        <translation>Je l’ai revu</translation>
    </message>
    <message>
        <source>Watch me</source>
        <translation>Observez-moi</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Pas aujourd’hui</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Où j’en suis</translation>
    </message>
    <message>
        <source>My page</source>
        <translation>Ma page</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>Another card</source>
        <translation>Une autre carte</translation>
    </message>
    <message>
        <source>That was it</source>
        <translation>C’était tout</translation>
    </message>
    <message>
        <source>Make it a goal</source>
        <translation>En faire un objectif</translation>
    </message>
    <message>
        <source>Nothing said over a card is written down.</source>
        <translation>Rien de ce qui se dit ici n’est noté.</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Ensuite&#x202f;: {step}</translation>
    </message>
</context>
<context>
    <name>CardsPlace</name>
    <message>
        <source>Coaching cards</source>
        <translation>Cartes de coaching</translation>
    </message>
    <message>
        <source>A way to talk, for two people who stand here or take it along</source>
        <translation>Une façon de parler, pour deux personnes, ici ou ailleurs</translation>
    </message>
    <message>
        <source>{purpose} {minutes} min</source>
        <translation>{purpose} {minutes} min</translation>
    </message>
    <message>
        <source>A goal belongs to somebody.</source>
        <translation>Un objectif appartient à quelqu’un.</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>Cases for the conference</source>
        <translation>Cas pour la conférence</translation>
    </message>
    <message>
        <source>A case to learn from</source>
        <translation>Un cas pour apprendre</translation>
    </message>
    <message>
        <source>What made it likely, for anybody in that place?</source>
        <translation>Qu’est-ce qui l’a rendu probable, pour n’importe qui à cette place&#x202f;?</translation>
    </message>
    <message>
        <source>What caught it, or could have?</source>
        <translation>Qu’est-ce qui l’a arrêté, ou aurait pu le faire&#x202f;?</translation>
    </message>
    <message>
        <source>What do we change, and who takes it on?</source>
        <translation>Que changeons-nous, et qui s’en charge&#x202f;?</translation>
    </message>
    <message>
        <source>What do we practise?</source>
        <translation>Qu’exerçons-nous&#x202f;?</translation>
    </message>
    <message>
        <source>{programme} · since {day} · learning, not assessment · with its author’s consent</source>
        <translation>{programme} · depuis le {day} · apprentissage, non évaluation · avec l’accord de la personne qui l’a noté</translation>
    </message>
</context>
<context>
    <name>CellSheet</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Working towards “{level}”.</source>
        <translation>Vers «&#x202f;{level}&#x202f;».</translation>
    </message>
    <message>
        <source>Coaching, not assessment: nobody is marked here.</source>
        <translation>Du coaching, pas une évaluation&#x202f;: ici, pas de notes.</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Enregistrer la correction</translation>
    </message>
    <message>
        <source>This does not apply to {role}.</source>
        <translation>Cela ne s’applique pas au rôle {role}.</translation>
    </message>
    <message>
        <source>Your own view. It moves no pin and feeds no decision.</source>
        <translation>Votre propre regard. Il ne déplace aucun repère et ne sert à aucune décision.</translation>
    </message>
    <message>
        <source>{name} gets your note. The wall does not move.</source>
        <translation>{name} reçoit votre retour. Le mur ne bouge pas.</translation>
    </message>
    <message>
        <source>Save asks who you are. Undo stays up for 10 seconds.</source>
        <translation>Enregistrer demande qui vous êtes. Annuler reste possible 10 secondes.</translation>
    </message>
    <message>
        <source>Undo stays up for 10 seconds.</source>
        <translation>Annuler reste possible 10 secondes.</translation>
    </message>
    <message>
        <source>Your note on {name} is kept and waits for you.</source>
        <translation>Votre retour sur {name} est gardé et vous attend.</translation>
    </message>
    <message>
        <source>Saved: {competency} of {name}</source>
        <translation>Enregistré&#x202f;: {competency}, {name}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>{name} has it, and wanted it by {day}</source>
        <translation>{name} s’en charge, et le voulait pour le {day}</translation>
    </message>
    <message>
        <source>{name} has it, by {day}</source>
        <translation>{name} s’en charge, pour le {day}</translation>
    </message>
    <message>
        <source>Dropped {day}: {why}</source>
        <translation>Abandonné le {day}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Done {day}</source>
        <translation>Fait le {day}</translation>
    </message>
    <message>
        <source>Nobody has it yet</source>
        <translation>Personne ne s’en charge encore</translation>
    </message>
    <message>
        <source>Proposed by {name}, {day}</source>
        <translation>Proposé par {name}, {day}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Other person or day</source>
        <translation>Autre personne ou autre jour</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>S’en charger</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>CheckInCard</name>
    <message>
        <source>“{line}”</source>
        <translation>«&#x202f;{line}&#x202f;»</translation>
    </message>
    <message>
        <source>Today’s edge</source>
        <translation>L’axe de progrès du jour</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Un autre</translation>
    </message>
    <message>
        <source>Said aloud today</source>
        <translation>Dit à voix haute aujourd’hui</translation>
    </message>
    <message>
        <source>Asks to be watched at this today</source>
        <translation>Demande qu’on l’observe à cela aujourd’hui</translation>
    </message>
    <message>
        <source>I need</source>
        <translation>J’ai besoin de</translation>
    </message>
    <message>
        <source>Somebody beside me</source>
        <translation>Quelqu’un à mes côtés</translation>
    </message>
    <message>
        <source>One honest sentence afterwards</source>
        <translation>Une phrase franche après coup</translation>
    </message>
    <message>
        <source>Ten minutes of teaching</source>
        <translation>Dix minutes d’enseignement</translation>
    </message>
    <message>
        <source>Nothing today</source>
        <translation>Rien aujourd’hui</translation>
    </message>
    <message>
        <source>Who can be there? Touch “I can help”.</source>
        <translation>Qui peut être là&#x202f;? Touchez «&#x202f;Je peux aider&#x202f;».</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposé</translation>
    </message>
</context>
<context>
    <name>CheckOutCard</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What I learned</source>
        <translation>Ce que j’ai appris</translation>
    </message>
    <message>
        <source>It came up</source>
        <translation>C’est arrivé</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Pas aujourd’hui</translation>
    </message>
    <message>
        <source>said aloud</source>
        <translation>dit à voix haute</translation>
    </message>
    <message>
        <source>Who helped</source>
        <translation>Qui a aidé</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Une phrase</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation>«&#x202f;{line}&#x202f;»</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>En écrire une</translation>
    </message>
    <message>
        <source>Who reads the line</source>
        <translation>Qui lit la phrase</translation>
    </message>
</context>
<context>
    <name>Chiefs</name>
    <message>
        <source>Plans are made by chiefs and programme directors.</source>
        <translation>Les plans sont faits par les responsables et la direction du programme.</translation>
    </message>
</context>
<context>
    <name>ChipsOrWords</name>
    <message>
        <source>a few words of your own</source>
        <translation>quelques mots à vous</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Mes mots</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>No sheet has this code.</source>
        <translation>Aucune feuille n’a ce code.</translation>
    </message>
    <message>
        <source>Look at it once more: five characters, at the top right.</source>
        <translation>Regardez-le encore une fois&#x202f;: cinq caractères, en haut à droite.</translation>
    </message>
    <message>
        <source>The keys rest. They take a code again in {time}.</source>
        <translation>Les touches se reposent. Elles reprennent un code dans {time}.</translation>
    </message>
    <message>
        <source>Nothing is lost. It goes on by itself.</source>
        <translation>Rien n’est perdu. Cela reprend tout seul.</translation>
    </message>
    <message>
        <source>The code stands at the top right of the sheet and at its foot.</source>
        <translation>Le code se trouve en haut à droite de la feuille et à son pied.</translation>
    </message>
    <message>
        <source>Type the code of your sheet</source>
        <translation>Tapez le code de votre feuille</translation>
    </message>
    <message>
        <source>Then your PIN: a week opens for its owner only.</source>
        <translation>Puis votre code PIN&#x202f;: une semaine ne s’ouvre que pour la personne à qui elle appartient.</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Make a code</source>
        <translation>Créer un code</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>New PIN code for {name}</source>
        <translation>Nouveau code pour {name}</translation>
    </message>
    <message>
        <source>For a first PIN, or a forgotten one</source>
        <translation>Pour un premier PIN, ou un PIN oublié</translation>
    </message>
    <message>
        <source>With the code, {name} chooses a new PIN at the kiosk.
The PIN of now, where there is one, stops working as soon as the code is made.</source>
        <translation>Avec le code, {name} choisit un nouveau PIN à la borne.
Le PIN actuel, s’il y en a un, cesse de valoir dès que le code est créé.</translation>
    </message>
    <message>
        <source>It works once, until {day}, {time}</source>
        <translation>Il sert une fois, jusqu’au {day}, {time}</translation>
    </message>
    <message>
        <source>Read it out to {name}, or write it down: it is shown only now.
At the kiosk {name} touches their name and gives the code in place of a PIN.</source>
        <translation>Lisez-le à {name}, ou notez-le&#x202f;: il n’est montré que maintenant.
À la borne, {name} touche son nom et donne le code à la place du PIN.</translation>
    </message>
</context>
<context>
    <name>ColumnSheet</name>
    <message>
        <source>Working on it</source>
        <translation>Y travaillent</translation>
    </message>
    <message>
        <source>Nobody just now. Touch a cell of the board to begin.</source>
        <translation>Personne en ce moment. Touchez une case du tableau pour commencer.</translation>
    </message>
    <message>
        <source>Can coach it</source>
        <translation>Peuvent coacher</translation>
    </message>
    <message>
        <source>Nobody yet. A place to grow for all of us.</source>
        <translation>Personne pour l’instant. Une occasion de progresser ensemble.</translation>
    </message>
    <message>
        <source>Could meet over it</source>
        <translation>Pourraient se retrouver</translation>
    </message>
    <message>
        <source>On their own, over the year</source>
        <translation>En autonomie, sur l’année</translation>
    </message>
    <message>
        <source>{learner} with {coach}</source>
        <translation>{learner} avec {coach}</translation>
    </message>
    <message>
        <source>both on {place}</source>
        <translation>ensemble&#x202f;: {place}</translation>
    </message>
    <message>
        <source>Nobody who looks for a coach and nobody who offers, just now.</source>
        <translation>Personne qui cherche un coach ni qui se propose en ce moment.</translation>
    </message>
    <message>
        <source>Where it happens: {places}</source>
        <translation>Où cela se fait&#x202f;: {places}</translation>
    </message>
    <message>
        <source>Dashed: the weeks ahead, leave taken off.</source>
        <translation>Tirets&#x202f;: les semaines à venir, congés déduits.</translation>
    </message>
    <message>
        <source>Dotted: the ideal, {ideal}. Dashed: the weeks ahead, leave taken off.</source>
        <translation>Points&#x202f;: l’idéal, {ideal}. Tirets&#x202f;: les semaines à venir, congés déduits.</translation>
    </message>
    <message>
        <source>{count} working on it</source>
        <translation>{count} y travaillent</translation>
    </message>
    <message>
        <source>{count} offer to coach it</source>
        <translation>{count} proposent de coacher</translation>
    </message>
    <message>
        <source>{count} on their own</source>
        <translation>{count} en autonomie</translation>
    </message>
    <message>
        <source>{count} on their own, ideal {ideal}</source>
        <translation>{count} en autonomie, idéal {ideal}</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>avec {name}</translation>
    </message>
    <message>
        <source>looks for a coach</source>
        <translation>cherche un coach</translation>
    </message>
    <message>
        <source>offers to coach it</source>
        <translation>propose de coacher</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore demandé</translation>
    </message>
</context>
<context>
    <name>CompareTools</name>
    <message>
        <source>One plan</source>
        <translation>Un seul plan</translation>
    </message>
    <message>
        <source>Print both</source>
        <translation>Imprimer les deux</translation>
    </message>
    <message>
        <source>Go on with {letter}</source>
        <translation>Garder {letter}</translation>
    </message>
    <message>
        <source>put it on the right</source>
        <translation>le mettre à droite</translation>
    </message>
</context>
<context>
    <name>CompetencyTile</name>
    <message>
        <source>already a goal</source>
        <translation>déjà un objectif</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>A question to begin with</source>
        <translation>Une question pour commencer</translation>
    </message>
    <message>
        <source>In front of us</source>
        <translation>Devant nous</translation>
    </message>
    <message>
        <source>This card</source>
        <translation>Cette carte</translation>
    </message>
    <message>
        <source>It can end in a goal. The rest stays with those who talked.</source>
        <translation>Elle peut finir par un objectif. Le reste demeure entre ceux qui ont parlé.</translation>
    </message>
</context>
<context>
    <name>CountChart</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>{count} from {day}</source>
        <translation>{count} à partir du {day}</translation>
    </message>
    <message>
        <source>ideal {count}</source>
        <translation>idéal {count}</translation>
    </message>
</context>
<context>
    <name>CountStrip</name>
    <message>
        <source>Needed {needed}, possible {possible}</source>
        <translation>Nécessaire {needed}, possible {possible}</translation>
    </message>
    <message>
        <source>possible {count}</source>
        <translation>possible {count}</translation>
    </message>
    <message>
        <source>needed {count}</source>
        <translation>nécessaire {count}</translation>
    </message>
</context>
<context>
    <name>CountdownPanel</name>
    <message>
        <source>Your page closes by itself, so nobody reads on in your name. What you wrote is kept for you.</source>
        <translation>Votre page se ferme d’elle-même, pour que personne ne continue en votre nom. Ce que vous avez écrit est gardé pour vous.</translation>
    </message>
    <message>
        <source>Still here?</source>
        <translation>Toujours là&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, still here</source>
        <translation>Oui, toujours là</translation>
    </message>
    <message>
        <source>Close my page</source>
        <translation>Fermer ma page</translation>
    </message>
    <message>
        <source>{seconds} seconds left</source>
        <translation>encore {seconds} secondes</translation>
    </message>
</context>
<context>
    <name>CurtainPlace</name>
    <message>
        <source>Names are hidden. Anybody on the team can bring them back with their PIN.</source>
        <translation>Les noms sont masqués. Toute l’équipe peut les réafficher avec son PIN.</translation>
    </message>
    <message>
        <source>What this team is growing</source>
        <translation>Ce que l’équipe fait grandir</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} au {last}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Jeu</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Ven</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sam</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <translation>{count} sem.</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} mois</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>Weeks before</source>
        <translation>Semaines précédentes</translation>
    </message>
    <message>
        <source>Later weeks</source>
        <translation>Semaines suivantes</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Goals with room for a first ally</source>
        <translation>Objectifs qui attendent un premier allié</translation>
    </message>
    <message>
        <source>{name}: {competency}</source>
        <translation>{name}&#x202f;: {competency}</translation>
    </message>
    <message>
        <source>Who joins?</source>
        <translation>Qui se joint&#x202f;?</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>What I saw</source>
        <translation>Ce que j’ai vu</translation>
    </message>
    <message>
        <source>One next step</source>
        <translation>Un prochain pas</translation>
    </message>
    <message>
        <source>Level you saw this time</source>
        <translation>Niveau vu cette fois</translation>
    </message>
    <message>
        <source>one touch, or a few words</source>
        <translation>un toucher, ou quelques mots</translation>
    </message>
    <message>
        <source>what would make the next one better</source>
        <translation>ce qui ferait encore mieux la prochaine fois</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>up to a week back</source>
        <translation>jusqu’à une semaine en arrière</translation>
    </message>
    <message>
        <source>My own view of it</source>
        <translation>Mon propre regard</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>My part</source>
        <translation>Ma part</translation>
    </message>
    <message>
        <source>What I will try</source>
        <translation>Ce que je vais essayer</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qui en est advenu</translation>
    </message>
    <message>
        <source>Nothing needs to: to have it written down is enough.</source>
        <translation>Rien d’obligatoire&#x202f;: l’avoir noté suffit.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>a few words of your own</source>
        <translation>quelques mots à vous</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>période {number}</translation>
    </message>
</context>
<context>
    <name>FilesDesk</name>
    <message>
        <source>Kept as “{name}” in {folder}.</source>
        <translation>Gardé sous «&#x202f;{name}&#x202f;» dans {folder}.</translation>
    </message>
</context>
<context>
    <name>FilesSheet</name>
    <message>
        <source>Workbook</source>
        <translation>Classeur</translation>
    </message>
    <message>
        <source>With growth and reasons, for chiefs</source>
        <translation>Avec progrès et raisons, pour les responsables</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Placements alone, for scheduling systems</source>
        <translation>Affectations seules, pour les logiciels de planning</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendriers</translation>
    </message>
    <message>
        <source>One for each person, placements alone</source>
        <translation>Un par personne, affectations seules</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>Fichier de plan</translation>
    </message>
    <message>
        <source>For this program, with growth and reasons</source>
        <translation>Pour ce programme, avec progrès et raisons</translation>
    </message>
    <message>
        <source>Take plan {code} along</source>
        <translation>Emporter le plan {code}</translation>
    </message>
    <message>
        <source>Kept among the documents of this computer.</source>
        <translation>Gardé parmi les documents de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>FindSheet</name>
    <message>
        <source>Initials or name</source>
        <translation>Initiales ou nom</translation>
    </message>
    <message>
        <source>Nobody here by that name.</source>
        <translation>Personne de ce nom ici.</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Trouver quelqu’un</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Not sure</source>
        <translation>Pas sûr</translation>
    </message>
    <message>
        <source>Size of the screen</source>
        <translation>Taille de l’écran</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres}&#xa0;m</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu depuis</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>C’est tout</translation>
    </message>
    <message>
        <source>How large is the screen, from corner to corner?</source>
        <translation>Quelle est la taille de l’écran, d’un coin à l’autre&#x202f;?</translation>
    </message>
    <message>
        <source>How far away do people stand when they read it?</source>
        <translation>À quelle distance se tient-on pour le lire&#x202f;?</translation>
    </message>
    <message>
        <source>Both can be changed under More at any time.</source>
        <translation>Les deux se changent à tout moment sous Plus.</translation>
    </message>
    <message>
        <source>A new screen</source>
        <translation>Un nouvel écran</translation>
    </message>
    <message>
        <source>So that letters can be read and buttons can be hit here.</source>
        <translation>Pour que les lettres se lisent et que les boutons se touchent ici.</translation>
    </message>
</context>
<context>
    <name>FrontDesk</name>
    <message>
        <source>This is a demo: everybody’s PIN is {pin}</source>
        <translation>Démo&#x202f;: le PIN de chacun est {pin}</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>{role} · {age}</source>
        <translation>{role} · {age}</translation>
    </message>
    <message>
        <source>watch me today</source>
        <translation>observez-moi</translation>
    </message>
    <message>
        <source>Seen again on {day}</source>
        <translation>Revu le {day}</translation>
    </message>
    <message>
        <source>Still there? Reached {weeks} weeks ago</source>
        <translation>Toujours là&#x202f;? Atteint il y a {weeks} semaines</translation>
    </message>
    <message>
        <source>room for a first ally</source>
        <translation>place pour un premier soutien</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>+ {count}</translation>
    </message>
</context>
<context>
    <name>GoalDeeds</name>
    <message>
        <source>You go on without {name}.</source>
        <translation>Vous continuez sans {name}.</translation>
    </message>
    <message>
        <source>{name} teaches you.</source>
        <translation>{name} vous guide.</translation>
    </message>
    <message>
        <source>{name} watches you at it.</source>
        <translation>{name} vous observe.</translation>
    </message>
    <message>
        <source>Watch me today: {competency}. The goal wall says so till the day ends.</source>
        <translation>Observez-moi aujourd’hui&#x202f;: {competency}. Le mur des objectifs l’affiche jusqu’à la fin de la journée.</translation>
    </message>
</context>
<context>
    <name>GoalItem</name>
    <message>
        <source>{day}: {words}</source>
        <translation>{day}&#x202f;: {words}</translation>
    </message>
    <message>
        <source>Talk about it with a coaching card</source>
        <translation>En parler avec une carte de coaching</translation>
    </message>
    <message>
        <source>{age} · by {day}</source>
        <translation>{age} → {day}</translation>
    </message>
    <message>
        <source>{age} · {source}</source>
        <translation>{age} · {source}</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Où j’en suis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laisser</translation>
    </message>
</context>
<context>
    <name>GoalSheet</name>
    <message>
        <source>My week · {week}</source>
        <translation>Ma semaine · {week}</translation>
    </message>
    <message>
        <source>More of my goals</source>
        <translation>D’autres de mes objectifs</translation>
    </message>
    <message>
        <source>What would you like to be better at by Sunday?</source>
        <translation>En quoi aimeriez-vous progresser d’ici dimanche&#x202f;?</translation>
    </message>
    <message>
        <source>One small thing is enough. Write it here, or choose it at the kiosk with somebody you trust.</source>
        <translation>Une petite chose suffit. Écrivez-la ici, ou choisissez-la à la borne avec une personne de confiance.</translation>
    </message>
    <message>
        <source>The code of this week: keep it for check-out.</source>
        <translation>Le code de cette semaine&#x202f;: gardez-le pour le bilan.</translation>
    </message>
    <message>
        <source>{rotation}, until {date}</source>
        <translation>{rotation}, jusqu’au {date}</translation>
    </message>
    <message>
        <source>then {rotation}</source>
        <translation>puis {rotation}</translation>
    </message>
    <message>
        <source>towards {level}</source>
        <translation>vers {level}</translation>
    </message>
    <message>
        <source>from {level} to {next}</source>
        <translation>{level} → {next}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>Qui l’a vu</translation>
    </message>
    <message>
        <source>One thing seen, one next step</source>
        <translation>Une chose vue, un prochain pas</translation>
    </message>
    <message>
        <source>What happened, what I learned</source>
        <translation>Ce qui s’est passé, ce que j’ai appris</translation>
    </message>
    <message>
        <source>Who helped me, whom I helped</source>
        <translation>Qui m’a aidé, qui j’ai aidé</translation>
    </message>
    <message>
        <source>What I try next</source>
        <translation>Ce que j’essaie ensuite</translation>
    </message>
    <message>
        <source>Coaching, not assessment.</source>
        <translation>Du coaching, pas une évaluation.</translation>
    </message>
    <message>
        <source>This sheet belongs to you. No patient names on it, please.</source>
        <translation>Cette feuille vous appartient. Aucun nom de patient, s’il vous plaît.</translation>
    </message>
    <message>
        <source>After {date}: yours to keep, or to shred.</source>
        <translation>Après le {date}&#x202f;: à garder, ou à détruire.</translation>
    </message>
    <message>
        <source>More goals on the next page.</source>
        <translation>D’autres objectifs à la page suivante.</translation>
    </message>
    <message>
        <source>Record {head}</source>
        <translation>Trace {head}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Level, circle one</source>
        <translation>Niveau&#x202f;: entourez-en un</translation>
    </message>
    <message>
        <source>Too much this week?</source>
        <translation>Trop, cette semaine&#x202f;?</translation>
    </message>
    <message>
        <source>Day or night</source>
        <translation>De jour ou de nuit</translation>
    </message>
    <message>
        <source>“This was not well held”</source>
        <translation>«&#x202f;L’encadrement a manqué&#x202f;»</translation>
    </message>
    <message>
        <source>My week: {person}, {week}</source>
        <translation>Ma semaine&#x202f;: {person}, {week}</translation>
    </message>
    <message>
        <source>Goal sheets, {week}</source>
        <translation>Feuilles d’objectifs, {week}</translation>
    </message>
    <message>
        <source>Where I will meet it</source>
        <translation>Où je le rencontrerai</translation>
    </message>
    <message>
        <source>Why it is a good goal (I-SMART)</source>
        <translation>Pourquoi c’est un bon objectif (I-SMART)</translation>
    </message>
    <message>
        <source>Allies</source>
        <translation>Soutiens</translation>
    </message>
    <message>
        <source>off</source>
        <translation>absence</translation>
    </message>
    <message>
        <source>What will others see me do?</source>
        <translation>Que me verra-t-on faire&#x202f;?</translation>
    </message>
    <message>
        <source>By when, and where this week?</source>
        <translation>Pour quand, et où cette semaine&#x202f;?</translation>
    </message>
    <message>
        <source>Why does it matter here?</source>
        <translation>Pourquoi est-ce utile ici&#x202f;?</translation>
    </message>
    <message>
        <source>Who will I ask to watch?</source>
        <translation>À qui demander d’observer&#x202f;?</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>Ask at line-up: who can watch, who can teach, who learns the same?</source>
        <translation>À demander au point d’équipe&#x202f;: qui peut observer, qui peut guider, qui apprend la même chose&#x202f;?</translation>
    </message>
    <message>
        <source>{help}, {when}</source>
        <translation>{help}, {when}</translation>
    </message>
    <message>
        <source>could help, ask</source>
        <translation>pourrait aider, à demander</translation>
    </message>
    <message>
        <source>can watch</source>
        <translation>peut observer</translation>
    </message>
    <message>
        <source>watches</source>
        <translation>observe</translation>
    </message>
    <message>
        <source>can teach</source>
        <translation>peut guider</translation>
    </message>
    <message>
        <source>teaches</source>
        <translation>guide</translation>
    </message>
    <message>
        <source>learns the same</source>
        <translation>apprend aussi</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Specific</source>
        <translation>Spécifique</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Mesurable</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>Realistic</source>
        <translation>Réaliste</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Save the goal</source>
        <translation>Enregistrer l’objectif</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nouvel objectif</translation>
    </message>
    <message>
        <source>A growth edge: one thing I work on, and others can help with.</source>
        <translation>Un axe de progrès&#x202f;: une chose que je travaille, et où d’autres peuvent aider.</translation>
    </message>
    <message>
        <source>My goal</source>
        <translation>Mon objectif</translation>
    </message>
    <message>
        <source>Other words, another day; everything else stays.</source>
        <translation>D’autres mots, un autre jour&#x202f;; le reste ne change pas.</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>En quoi</translation>
    </message>
    <message>
        <source>{most} live goals are the most. Reach one or let one go on your page, then start the next.</source>
        <translation>{most} objectifs en cours, c’est le maximum. Sur votre page, atteignez-en un ou laissez-en un, puis commencez le suivant.</translation>
    </message>
    <message>
        <source>Touch what you want to grow in. The pin shows where you stand.</source>
        <translation>Touchez ce en quoi vous voulez progresser. Le repère montre où vous en êtes.</translation>
    </message>
    <message>
        <source>Say what others will see you do: a phrase, or your own words.</source>
        <translation>Dites ce que l’on vous verra faire&#x202f;: une phrase proposée, ou vos mots.</translation>
    </message>
    <message>
        <source>Saved: a growth edge in {competency}</source>
        <translation>Enregistré&#x202f;: un axe de progrès en {competency}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>This week with</source>
        <translation>Cette semaine avec</translation>
    </message>
    <message>
        <source>{name} can show me: {competency}</source>
        <translation>{name} peut me montrer&#x202f;: {competency}</translation>
    </message>
    <message>
        <source>{name} would like to learn from me: {competency}</source>
        <translation>{name} aimerait apprendre de moi&#x202f;: {competency}</translation>
    </message>
    <message>
        <source>both on {place}</source>
        <translation>tous deux à {place}</translation>
    </message>
</context>
<context>
    <name>GoalSource</name>
    <message>
        <source>service need</source>
        <translation>besoin du service</translation>
    </message>
    <message>
        <source>from my log</source>
        <translation>de mon journal</translation>
    </message>
    <message>
        <source>for a wish</source>
        <translation>pour un souhait</translation>
    </message>
    <message>
        <source>learning along</source>
        <translation>à plusieurs</translation>
    </message>
    <message>
        <source>my next level</source>
        <translation>mon niveau suivant</translation>
    </message>
</context>
<context>
    <name>GoalStart</name>
    <message>
        <source>{competency} · the service needs it</source>
        <translation>{competency} · le service en a besoin</translation>
    </message>
    <message>
        <source>{competency} · from my log</source>
        <translation>{competency} · de mon journal</translation>
    </message>
    <message>
        <source>{competency} · for {about}, as I wish</source>
        <translation>{competency} · pour {about}, mon souhait</translation>
    </message>
    <message>
        <source>{competency} · along with {about}</source>
        <translation>{competency} · avec {about}</translation>
    </message>
    <message>
        <source>{competency} · seen at “{about}”</source>
        <translation>{competency} · vu à «&#x202f;{about}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>GoalTile</name>
    <message>
        <source>told</source>
        <translation>raconté</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>pas encore raconté</translation>
    </message>
</context>
<context>
    <name>GoalTools</name>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Room for an ally</source>
        <translation>Sans soutien</translation>
    </message>
    <message>
        <source>Reached lately</source>
        <translation>Atteints récemment</translation>
    </message>
    <message>
        <source>Which goals</source>
        <translation>Quels objectifs</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Choose goals</source>
        <translation>Choisir les objectifs</translation>
    </message>
    <message>
        <source>Watch me today</source>
        <translation>Observez-moi aujourd’hui</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nouvel objectif</translation>
    </message>
</context>
<context>
    <name>GoalsPanel</name>
    <message>
        <source>Goals</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>No goal lives at the moment. One thing, small enough for a week: New goal starts it.</source>
        <translation>Aucun objectif en cours. Une seule chose, assez petite pour une semaine&#x202f;: touchez Nouvel objectif.</translation>
    </message>
</context>
<context>
    <name>GoalsPlace</name>
    <message>
        <source>Goal wall</source>
        <translation>Mur des objectifs</translation>
    </message>
    <message>
        <source>What we are working on. Touch what you can offer: watch once, teach once, or learn along.</source>
        <translation>Touchez ce que vous pouvez offrir&#x202f;: observer, guider, ou apprendre ensemble.</translation>
    </message>
    <message>
        <source>A goal belongs to somebody.</source>
        <translation>Un objectif appartient à quelqu’un.</translation>
    </message>
    <message>
        <source>Your own goals need to know who you are.</source>
        <translation>Pour vos objectifs, il faut savoir qui vous êtes.</translation>
    </message>
    <message>
        <source>No goal fits what was chosen. Choose goals shows all again.</source>
        <translation>Aucun objectif ne correspond à ce choix. Choisir les objectifs les montre tous à nouveau.</translation>
    </message>
    <message>
        <source>No goals here yet. Yours could be the first.</source>
        <translation>Aucun objectif encore. Le vôtre pourrait être le premier.</translation>
    </message>
    <message>
        <source>No goal of your own lives at the moment. New goal starts one.</source>
        <translation>Vous n’avez pas d’objectif en cours. Nouvel objectif en commence un.</translation>
    </message>
    <message>
        <source>Every goal has an ally.</source>
        <translation>Chaque objectif a un soutien.</translation>
    </message>
    <message>
        <source>Nothing was reached in the last weeks that is shared here.</source>
        <translation>Rien de ce qui est partagé ici n’a été atteint ces dernières semaines.</translation>
    </message>
    <message>
        <source>Who helps {name}?</source>
        <translation>Qui aide {name}&#x202f;?</translation>
    </message>
    <message>
        <source>{name} has that offer already.</source>
        <translation>{name} a déjà cette offre.</translation>
    </message>
    <message>
        <source>{name} will find your offer here.</source>
        <translation>{name} trouvera votre offre ici.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Residents</source>
        <translation>Internes</translation>
    </message>
    <message>
        <source>Fellows</source>
        <translation>Fellows</translation>
    </message>
    <message>
        <source>Faculty</source>
        <translation>Seniors</translation>
    </message>
    <message>
        <source>Nurses</source>
        <translation>Soins infirmiers</translation>
    </message>
    <message>
        <source>Pharmacists</source>
        <translation>Pharmacie</translation>
    </message>
    <message>
        <source>Therapists</source>
        <translation>Rééducation</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} et {count} de plus</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
</context>
<context>
    <name>GroupSheet</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Montrer tout le monde</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Qui est montré</translation>
    </message>
    <message>
        <source>The numbers at the foot count these people, on all pages.</source>
        <translation>Les nombres du bas comptent ces personnes, sur toutes les pages.</translation>
    </message>
</context>
<context>
    <name>GrowthRow</name>
    <message>
        <source>growth edge</source>
        <translation>axe</translation>
    </message>
    <message>
        <source>{name}, {points} points, growth edge</source>
        <translation>{name}, {points} points, axe de progrès</translation>
    </message>
    <message>
        <source>{name}, {points} points</source>
        <translation>{name}, {points} points</translation>
    </message>
</context>
<context>
    <name>GuardQuestion</name>
    <message>
        <source>Nothing is saved yet. It does not find everything.</source>
        <translation>Rien n’est encore enregistré. Tout n’est pas repéré.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Garder tel quel</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Could this point to a patient?</source>
        <translation>Cela pourrait-il désigner un patient&#x202f;?</translation>
    </message>
    <message>
        <source>Could these {count} point to a patient?</source>
        <translation>Ces {count} mots pourraient-ils désigner un patient&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Locked: {place} for {name}</source>
        <translation>Fixé&#x202f;: {place} pour {name}</translation>
    </message>
    <message>
        <source>Not {place} for {name}: the next suggestion takes another</source>
        <translation>Pas {place} pour {name}&#x202f;: la prochaine suggestion choisira un autre stage</translation>
    </message>
    <message>
        <source>{name} moves to {place}</source>
        <translation>{name} passe à {place}</translation>
    </message>
    <message>
        <source>Free again: the next suggestion may place it anew.</source>
        <translation>De nouveau libre&#x202f;: la prochaine proposition pourra le replacer.</translation>
    </message>
    <message>
        <source>Fixed as before: the next suggestion follows.</source>
        <translation>Fixé comme avant&#x202f;: la prochaine proposition en tient compte.</translation>
    </message>
</context>
<context>
    <name>HelperRow</name>
    <message>
        <source>matched</source>
        <translation>convenu</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Accepter</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing to show here yet. The first note starts the line.</source>
        <translation>Rien à montrer encore. Le premier retour commence la ligne.</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Tous les retours</translation>
    </message>
    <message>
        <source>{name}’s page</source>
        <translation>Page&#x202f;: {name}</translation>
    </message>
    <message>
        <source>All {count} notes</source>
        <translation>Les {count} retours</translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>hold for a second</source>
        <translation>appuyez une seconde</translation>
    </message>
</context>
<context>
    <name>Huddle</name>
    <message>
        <source>One question to leave with</source>
        <translation>Une question à emporter</translation>
    </message>
    <message>
        <source>One story to leave with · {name}</source>
        <translation>Une histoire à emporter · {name}</translation>
    </message>
    <message>
        <source>How I got better: {competency}</source>
        <translation>Comment j’ai progressé&#x202f;: {competency}</translation>
    </message>
    <message>
        <source>{role} · {place} now</source>
        <translation>{role} · {place} en ce moment</translation>
    </message>
    <message>
        <source>next</source>
        <translation>ensuite</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>mène le tour</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Geste</translation>
    </message>
    <message>
        <source>Teaching session</source>
        <translation>Séance d’enseignement</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Le nôtre</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Tour d’ouverture</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Tour de clôture</translation>
    </message>
    <message>
        <source>One voice at a time</source>
        <translation>Une voix à la fois</translation>
    </message>
    <message>
        <source>Passing is fine</source>
        <translation>Passer son tour est permis</translation>
    </message>
    <message>
        <source>No patient names</source>
        <translation>Aucun nom de patient</translation>
    </message>
    <message>
        <source>What would you like to see somebody else do today?</source>
        <translation>Que voudriez-vous voir faire par quelqu’un d’autre aujourd’hui&#x202f;?</translation>
    </message>
    <message>
        <source>Where could one of us need a second pair of eyes today?</source>
        <translation>Où l’un de nous pourrait-il avoir besoin d’un second regard aujourd’hui&#x202f;?</translation>
    </message>
    <message>
        <source>What did you change your mind about lately?</source>
        <translation>Sur quoi avez-vous changé d’avis récemment&#x202f;?</translation>
    </message>
    <message>
        <source>Which visit today would you like somebody to sit in on?</source>
        <translation>À quelle consultation d’aujourd’hui aimeriez-vous que quelqu’un assiste&#x202f;?</translation>
    </message>
    <message>
        <source>What will you ask one family that you have not asked before?</source>
        <translation>Que demanderez-vous à une famille que vous n’avez encore jamais demandé&#x202f;?</translation>
    </message>
    <message>
        <source>Who says stop, and in which words?</source>
        <translation>Qui dit stop, et avec quels mots&#x202f;?</translation>
    </message>
    <message>
        <source>Which step does the learner do, and which one do they watch?</source>
        <translation>Quelle étape l’apprenant fait-il, et laquelle regarde-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>What do you hope nobody asks you about this?</source>
        <translation>Quelle question espérez-vous qu’on ne vous pose pas là-dessus&#x202f;?</translation>
    </message>
    <message>
        <source>What will you do differently on Monday?</source>
        <translation>Que ferez-vous autrement lundi&#x202f;?</translation>
    </message>
    <message>
        <source>This week with {name}: {competency}</source>
        <translation>Cette semaine avec {name}&#x202f;: {competency}</translation>
    </message>
    <message>
        <source>What was hard</source>
        <translation>Ce qui était difficile</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Ce que j’ai fait</translation>
    </message>
    <message>
        <source>Who helped</source>
        <translation>Qui a aidé</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>{name} can be there</source>
        <translation>{name} peut être là</translation>
    </message>
    <message>
        <source>This week with {name}</source>
        <translation>Cette semaine avec {name}</translation>
    </message>
    <message>
        <source>{name} is with this goal</source>
        <translation>{name} accompagne cet objectif</translation>
    </message>
    <message>
        <source>{name} coaches this</source>
        <translation>{name} coache cela</translation>
    </message>
</context>
<context>
    <name>HuddleDaysDesk</name>
    <message>
        <source>I need</source>
        <translation>J’ai besoin de</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What I learned</source>
        <translation>Ce que j’ai appris</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Une phrase</translation>
    </message>
    <message>
        <source>{day} · {huddle}</source>
        <translation>{day} · {huddle}</translation>
    </message>
    <message>
        <source>It came up</source>
        <translation>C’est arrivé</translation>
    </message>
    <message>
        <source>It came up in part</source>
        <translation>C’est arrivé en partie</translation>
    </message>
    <message>
        <source>It did not come up</source>
        <translation>Ce n’est pas arrivé</translation>
    </message>
    <message>
        <source>Everybody at a huddle reads this line.</source>
        <translation>Tout le monde au tour d’équipe lit cette phrase.</translation>
    </message>
    <message>
        <source>No team reads this line: you were in none then.</source>
        <translation>Aucune équipe ne lit cette phrase&#x202f;: vous n’en aviez pas alors.</translation>
    </message>
    <message>
        <source>The team you were in then reads this line in its huddle.</source>
        <translation>L’équipe où vous étiez alors lit cette phrase à son tour d’équipe.</translation>
    </message>
    <message>
        <source>Your team reads this line in its huddle.</source>
        <translation>Votre équipe lit cette phrase à son tour d’équipe.</translation>
    </message>
    <message>
        <source>The line is yours alone.</source>
        <translation>La phrase n’est plus qu’à vous.</translation>
    </message>
</context>
<context>
    <name>HuddleDaysSheet</name>
    <message>
        <source>My huddles</source>
        <translation>Mes tours d’équipe</translation>
    </message>
    <message>
        <source>Only you see this page. Lines you shared say who reads them.</source>
        <translation>Vous seul·e voyez cette page. Les phrases partagées disent qui les lit.</translation>
    </message>
    <message>
        <source>Nothing yet. What you put on your card in a huddle stands here afterwards.</source>
        <translation>Rien encore. Ce que vous mettez sur votre carte lors d’un tour d’équipe se retrouve ici ensuite.</translation>
    </message>
    <message>
        <source>{caption}: {text}</source>
        <translation>{caption}&#x202f;: {text}</translation>
    </message>
    <message>
        <source>Keep the line back</source>
        <translation>Garder la phrase pour moi</translation>
    </message>
</context>
<context>
    <name>HuddlePlace</name>
    <message>
        <source>Huddle</source>
        <translation>Tour d’équipe</translation>
    </message>
    <message>
        <source>{huddle}, {team}</source>
        <translation>{huddle}, {team}</translation>
    </message>
    <message>
        <source>Five to ten minutes, standing. Touch the name of everybody who is here.</source>
        <translation>Cinq à dix minutes, debout. Touchez le nom de tous ceux qui sont là.</translation>
    </message>
    <message>
        <source>{occasion} · {name} leads</source>
        <translation>{occasion} · {name} mène le tour</translation>
    </message>
    <message>
        <source>{count} voices in {minutes} min</source>
        <translation>{count} voix en {minutes} min</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>convenues le {day}</translation>
    </message>
    <message>
        <source>touch who is here first</source>
        <translation>touchez d’abord qui est là</translation>
    </message>
    <message>
        <source>{count} here · {seconds} s each · {minutes} min</source>
        <translation>{count} présents · {seconds} s chacun · {minutes} min</translation>
    </message>
    <message>
        <source>{done} of {count} were heard. It goes on where it stood.</source>
        <translation>{done} sur {count} ont parlé. Il reprend là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Thank you, everybody</source>
        <translation>Merci à tous</translation>
    </message>
    <message>
        <source>Thank you, next: {name}</source>
        <translation>Merci, ensuite&#x202f;: {name}</translation>
    </message>
    <message>
        <source>{voice} of {count} · {minutes} min left</source>
        <translation>{voice} sur {count} · encore {minutes} min</translation>
    </message>
    <message>
        <source>Your team agrees on its own ground rules.</source>
        <translation>Votre équipe convient de ses propres règles.</translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation>Règle {number}</translation>
    </message>
    <message>
        <source>Ground rules</source>
        <translation>Règles du jeu</translation>
    </message>
    <message>
        <source>We agree</source>
        <translation>Nous sommes d’accord</translation>
    </message>
    <message>
        <source>Your team shapes its own huddle.</source>
        <translation>Votre équipe façonne son propre tour d’équipe.</translation>
    </message>
    <message>
        <source>The card is empty again.</source>
        <translation>La carte est de nouveau vide.</translation>
    </message>
    <message>
        <source>Who joins {name}?</source>
        <translation>Qui se joint à {name}&#x202f;?</translation>
    </message>
    <message>
        <source>{name} has that offer already.</source>
        <translation>{name} a déjà cette proposition.</translation>
    </message>
    <message>
        <source>{name} will find your offer here.</source>
        <translation>{name} trouvera votre proposition ici.</translation>
    </message>
</context>
<context>
    <name>HuddleTools</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>+ 30 s</source>
        <translation>+ 30 s</translation>
    </message>
    <message>
        <source>Pass today</source>
        <translation>Passer aujourd’hui</translation>
    </message>
    <message>
        <source>I can help</source>
        <translation>Je peux aider</translation>
    </message>
    <message>
        <source>In my words</source>
        <translation>Avec mes mots</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Qui est là</translation>
    </message>
    <message>
        <source>We agree, start</source>
        <translation>D’accord, on commence</translation>
    </message>
</context>
<context>
    <name>KeyArea</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>new line</source>
        <translation>nouvelle ligne</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Growing Edge</source>
        <translation>Growing Edge</translation>
    </message>
    <message>
        <source>This page is private.</source>
        <translation>Cette page est privée.</translation>
    </message>
    <message>
        <source>This page is for chiefs and programme directors.</source>
        <translation>Cette page est réservée aux responsables et à la direction du programme.</translation>
    </message>
    <message>
        <source>What others enter arrives here again.</source>
        <translation>Ce que d’autres saisissent arrive de nouveau ici.</translation>
    </message>
    <message>
        <source>Anybody on the team can bring the names back.</source>
        <translation>Toute l’équipe peut réafficher les noms.</translation>
    </message>
    <message>
        <source>Looking needs no name; your own page does.</source>
        <translation>Regarder ne demande pas de nom&#x202f;; votre page, si.</translation>
    </message>
    <message>
        <source>To go on, give your PIN once more.</source>
        <translation>Pour continuer, donnez encore une fois votre PIN.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Session ouverte</translation>
    </message>
</context>
<context>
    <name>Lately</name>
    <message>
        <source>{name}: again “{level}”</source>
        <translation>{name}&#x202f;: de nouveau «&#x202f;{level}&#x202f;»</translation>
    </message>
    <message>
        <source>{name}: “{level}”</source>
        <translation>{name}&#x202f;: «&#x202f;{level}&#x202f;»</translation>
    </message>
    <message>
        <source>{name}: own view “{level}”</source>
        <translation>{name}&#x202f;: mon regard «&#x202f;{level}&#x202f;»</translation>
    </message>
    <message>
        <source>New growth edge: {name}</source>
        <translation>Nouvel axe de progrès&#x202f;: {name}</translation>
    </message>
    <message>
        <source>How it goes: {name}</source>
        <translation>Où j’en suis&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Reached: {name}</source>
        <translation>Atteint&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>LatelyPanel</name>
    <message>
        <source>Lately</source>
        <translation>Récemment</translation>
    </message>
</context>
<context>
    <name>LeadLists</name>
    <message>
        <source>Nothing waits here. An entry can lead to a case, a simulation or a fix.</source>
        <translation>Rien n’attend ici. Une note peut mener à un cas, une simulation ou une amélioration.</translation>
    </message>
    <message>
        <source>Print the open cases</source>
        <translation>Imprimer les cas ouverts</translation>
    </message>
</context>
<context>
    <name>LeadRow</name>
    <message>
        <source>I take it on</source>
        <translation>Je m’en charge</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>C’est fait</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>pas vu</translation>
    </message>
    <message>
        <source>growth edge</source>
        <translation>axe</translation>
    </message>
    <message>
        <source>can coach</source>
        <translation>coach</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>progrès</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>ancien</translation>
    </message>
    <message>
        <source>growth edge, with the next level</source>
        <translation>axe de progrès, avec le niveau suivant</translation>
    </message>
    <message>
        <source>2 d</source>
        <translation>2 j</translation>
    </message>
    <message>
        <source>2 wk</source>
        <translation>2 sem</translation>
    </message>
    <message>
        <source>one step, 2 days ago</source>
        <translation>un pas, il y a 2 jours</translation>
    </message>
    <message>
        <source>was a growth edge</source>
        <translation>était un axe</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>première vue</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>with SO</source>
        <translation>avec SO</translation>
    </message>
    <message>
        <source>can and wants to</source>
        <translation>peut et veut</translation>
    </message>
    <message>
        <source>guides others, not asked yet</source>
        <translation>guide, à demander</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>cherche</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>en a un</translation>
    </message>
    <message>
        <source>suggested pair</source>
        <translation>paire suggérée</translation>
    </message>
    <message>
        <source>7 mo</source>
        <translation>7 m.</translation>
    </message>
    <message>
        <source>last seen 7 months ago: look again</source>
        <translation>vu il y a 7 mois&#x202f;: à revoir</translation>
    </message>
    <message>
        <source>seen lately</source>
        <translation>vu récemment</translation>
    </message>
    <message>
        <source>LP lab</source>
        <translation>PL atelier</translation>
    </message>
    <message>
        <source>12 Dec</source>
        <translation>12 déc.</translation>
    </message>
    <message>
        <source>only 1</source>
        <translation>1 seule</translation>
    </message>
    <message>
        <source>works alone</source>
        <translation>en autonomie</translation>
    </message>
    <message>
        <source>training, dated</source>
        <translation>formation datée</translation>
    </message>
    <message>
        <source>below the ideal</source>
        <translation>sous l’idéal</translation>
    </message>
    <message>
        <source>one person carries it</source>
        <translation>repose sur une personne</translation>
    </message>
</context>
<context>
    <name>LettersStrip</name>
    <message>
        <source>Jump to a letter</source>
        <translation>Aller à une lettre</translation>
    </message>
</context>
<context>
    <name>LevelChart</name>
    <message>
        <source>Nothing seen yet</source>
        <translation>Rien de vu encore</translation>
    </message>
    <message>
        <source>{day}: {word}</source>
        <translation>{day}&#x202f;: {word}</translation>
    </message>
    <message>
        <source>growth edge towards {word}</source>
        <translation>axe de progrès vers {word}</translation>
    </message>
</context>
<context>
    <name>LevelPicker</name>
    <message>
        <source>Touch the level that fits what you saw this time.</source>
        <translation>Touchez le niveau qui correspond à ce que vous avez vu.</translation>
    </message>
</context>
<context>
    <name>LevelsPanel</name>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>touch one for its notes</source>
        <translation>touchez pour lire</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Noticed in time</source>
        <translation>Vu à temps</translation>
    </message>
    <message>
        <source>No harm</source>
        <translation>Sans dommage</translation>
    </message>
    <message>
        <source>Some harm</source>
        <translation>Quelque dommage</translation>
    </message>
    <message>
        <source>Grave harm</source>
        <translation>Dommage grave</translation>
    </message>
    <message>
        <source>My team then: {team}</source>
        <translation>Mon équipe d’alors&#x202f;: {team}</translation>
    </message>
    <message>
        <source>No team reads it</source>
        <translation>Aucune équipe ne la lit</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Conférence</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Process fix</source>
        <translation>Amélioration</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>a case to talk about, without your name</source>
        <translation>un cas à discuter, sans votre nom</translation>
    </message>
    <message>
        <source>joins the list of what to practise</source>
        <translation>rejoint la liste de ce qu’il faut exercer</translation>
    </message>
    <message>
        <source>somebody takes it on</source>
        <translation>quelqu’un s’en charge</translation>
    </message>
    <message>
        <source>what you will try becomes your goal</source>
        <translation>ce que vous allez essayer devient votre objectif</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>fait le {day}</translation>
    </message>
    <message>
        <source>done on {day}, {name}</source>
        <translation>fait le {day}, {name}</translation>
    </message>
    <message>
        <source>let go on {day}</source>
        <translation>laissé le {day}</translation>
    </message>
    <message>
        <source>{name} takes it on</source>
        <translation>{name} s’en charge</translation>
    </message>
    <message>
        <source>open since {day}</source>
        <translation>ouvert depuis le {day}</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>My part</source>
        <translation>Ma part</translation>
    </message>
    <message>
        <source>What I will try</source>
        <translation>Ce que je vais essayer</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>Qui la lit</translation>
    </message>
    <message>
        <source>What the list will say</source>
        <translation>Ce que dira la liste</translation>
    </message>
    <message>
        <source>What the list will say. Your name stays here.</source>
        <translation>Ce que dira la liste. Votre nom reste ici.</translation>
    </message>
    <message>
        <source>as you would tell a friend in the team</source>
        <translation>comme vous le diriez à un ami de l’équipe</translation>
    </message>
    <message>
        <source>How far it went</source>
        <translation>Jusqu’où c’est allé</translation>
    </message>
    <message>
        <source>It was about</source>
        <translation>Il s’agissait de</translation>
    </message>
    <message>
        <source>only you choose, and you may take it back</source>
        <translation>vous seul choisissez, et pouvez revenir dessus</translation>
    </message>
    <message>
        <source>Where it can lead</source>
        <translation>Où cela peut mener</translation>
    </message>
    <message>
        <source>None, one or several.</source>
        <translation>Aucun, un ou plusieurs.</translation>
    </message>
    <message>
        <source>Logged is safe here: no entry is used to judge anybody, and nobody’s count is ever shown.</source>
        <translation>Noté ici, c’est sans risque&#x202f;: aucune note ne sert à juger qui que ce soit, et jamais on ne montre combien quelqu’un en écrit.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>it led there already</source>
        <translation>cela y a déjà mené</translation>
    </message>
    <message>
        <source>you have a goal in it already</source>
        <translation>vous y avez déjà un objectif</translation>
    </message>
</context>
<context>
    <name>LogPlace</name>
    <message>
        <source>Nothing written down yet. Only you read what you write, until you choose.</source>
        <translation>Rien de noté pour l’instant. Vous seul lisez ce que vous écrivez, tant que vous n’en décidez pas autrement.</translation>
    </message>
    <message>
        <source>Nobody has shared an entry with you.</source>
        <translation>Personne n’a partagé de note avec vous.</translation>
    </message>
    <message>
        <source>Learning log</source>
        <translation>Journal d’apprentissage</translation>
    </message>
    <message>
        <source>What did not go as I wanted, and what I do with it</source>
        <translation>Ce qui ne s’est pas passé comme je voulais, et ce que j’en fais</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Jetée</translation>
    </message>
    <message>
        <source>Marked words wait for your answer, then it saves.</source>
        <translation>Répondez d’abord aux mots marqués.</translation>
    </message>
    <message>
        <source>say what happened</source>
        <translation>dites ce qui s’est passé</translation>
    </message>
    <message>
        <source>say how far it went</source>
        <translation>dites jusqu’où c’est allé</translation>
    </message>
    <message>
        <source>say what it was about</source>
        <translation>dites de quoi il s’agissait</translation>
    </message>
    <message>
        <source>say what you will try</source>
        <translation>dites ce que vous allez essayer</translation>
    </message>
    <message>
        <source>say what the list will say</source>
        <translation>dites ce que dira la liste</translation>
    </message>
    <message>
        <source>Written down. It is safe here.</source>
        <translation>C’est noté, et en sécurité ici.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigée</translation>
    </message>
    <message>
        <source>Taken back: nobody reads it any more.</source>
        <translation>Reprise&#x202f;: plus personne ne la lit.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>You take it on</source>
        <translation>Vous vous en chargez</translation>
    </message>
    <message>
        <source>Done. It stays in the list.</source>
        <translation>Fait. Cela reste dans la liste.</translation>
    </message>
</context>
<context>
    <name>LogTools</name>
    <message>
        <source>My own</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Shared with me</source>
        <translation>Partagées avec moi</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est venu</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Que regarder</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Garder comme brouillon</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
</context>
<context>
    <name>MatchingPanel</name>
    <message>
        <source>Lock this</source>
        <translation>Fixer</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Pas ceci</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Back to the reasons</source>
        <translation>Retour aux raisons</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Accept this plan</source>
        <translation>Accepter ce plan</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>rules bend for it</source>
        <translation>des règles plient pour lui</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>See the reasons</source>
        <translation>Voir les raisons</translation>
    </message>
    <message>
        <source>What is scheduled so far</source>
        <translation>Le planning actuel</translation>
    </message>
    <message>
        <source>No plan was suggested for this year yet.</source>
        <translation>Aucun plan n’a encore été suggéré pour cette année.</translation>
    </message>
    <message>
        <source>Suggested on {day}, code {code}. Chiefs decide.</source>
        <translation>Suggéré le {day}, code {code}. Les responsables décident.</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Ce plan</translation>
    </message>
    <message>
        <source>In force: accepted by {name} on {day}.</source>
        <translation>En vigueur&#x202f;: accepté par {name} le {day}.</translation>
    </message>
    <message>
        <source>Tried: rules bend</source>
        <translation>Essai&#x202f;: des règles plient</translation>
    </message>
    <message>
        <source>Does not fit any more</source>
        <translation>Ne convient plus</translation>
    </message>
    <message>
        <source>Rotations and cover are for everybody, reasons for chiefs and for each person.</source>
        <translation>Stages et couverture sont visibles par tout le monde, les raisons par les responsables et chaque personne concernée.</translation>
    </message>
    <message>
        <source>Chiefs touch “{button}” to have one; reasons come with it. A tile says who is there together.</source>
        <translation>Les responsables touchent «&#x202f;{button}&#x202f;» pour en obtenir un&#x202f;; les raisons viennent avec. Une case dit qui y est ensemble.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>Du {first} au {last}</translation>
    </message>
    <message>
        <source>Away for the whole block: {reason}.</source>
        <translation>Absence toute la période&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>Nobody was placed here.</source>
        <translation>Personne n’a été placé ici.</translation>
    </message>
    <message>
        <source>Locked to {names}: the next suggestion follows.</source>
        <translation>Fixé à {names}&#x202f;: la prochaine suggestion en tiendra compte.</translation>
    </message>
    <message>
        <source>Ruled out here: {names}.</source>
        <translation>Exclu ici&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>Touch the tile again to let go of it.</source>
        <translation>Touchez encore la case pour la quitter.</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>Autoriser à nouveau</translation>
    </message>
    <message>
        <source>Accept plan {code}?</source>
        <translation>Accepter le plan {code}&#x202f;?</translation>
    </message>
    <message>
        <source>{name} decides.</source>
        <translation>La décision revient à {name}.</translation>
    </message>
    <message>
        <source>Every block that has not begun is then scheduled as it stands here.</source>
        <translation>Toutes les périodes à venir seront alors planifiées comme ici.</translation>
    </message>
    <message>
        <source>The board, goal sheets and cover follow at once. What has begun stays as it is.</source>
        <translation>Tableau, fiches d’objectifs et couverture suivent aussitôt. Ce qui a commencé reste tel quel.</translation>
    </message>
    <message>
        <source>It can be taken back until the first of these blocks begins.</source>
        <translation>Cela peut être annulé jusqu’au début de la première de ces périodes.</translation>
    </message>
    <message>
        <source>Where to with {name}, block {block}?</source>
        <translation>Où placer {name}, période {block}&#x202f;?</translation>
    </message>
    <message>
        <source>Growth points for everybody together, if only this block may change.</source>
        <translation>Points de progression pour tout le groupe, si seule cette période peut changer.</translation>
    </message>
    <message>
        <source>It is locked there, and the plan is searched anew around it.</source>
        <translation>La place est alors fixée, et le plan est recherché de nouveau autour d’elle.</translation>
    </message>
    <message>
        <source>The plan on the left stands as it was.</source>
        <translation>Le plan de gauche est resté tel quel.</translation>
    </message>
    <message>
        <source>Why {place} for {name}, block {block}</source>
        <translation>Pourquoi {place} pour {name}, période {block}</translation>
    </message>
    <message>
        <source>{place}, {name}, block {block}</source>
        <translation>{place}, {name}, période {block}</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Rien de prévu</translation>
    </message>
    <message>
        <source>Growth {points} of 100</source>
        <translation>Progression {points} sur 100</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Nothing here moves a level; it is for the service.</source>
        <translation>Rien ici ne change un niveau&#x202f;; c’est pour le service.</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Second choix</translation>
    </message>
    <message>
        <source>{place}. {cost}</source>
        <translation>{place}. {cost}</translation>
    </message>
    <message>
        <source>Being worked out</source>
        <translation>Calcul en cours</translation>
    </message>
    <message>
        <source>None: a chief fixed this place.</source>
        <translation>Aucun&#x202f;: une personne responsable a fixé cette place.</translation>
    </message>
    <message>
        <source>Not looked for.</source>
        <translation>Pas recherché.</translation>
    </message>
    <message>
        <source>By the rules nothing else can stand here while the others stay.</source>
        <translation>Selon les règles, rien d’autre n’est possible ici tant que les autres restent.</translation>
    </message>
    <message>
        <source>This block has begun and stays as it is. Reasons are given for blocks to come.</source>
        <translation>Cette période a commencé et reste telle quelle. Les raisons sont données pour les périodes à venir.</translation>
    </message>
    <message>
        <source>Reasons come with a plan. Chiefs touch “{button}” to have one suggested.</source>
        <translation>Les raisons viennent avec un plan. Les responsables touchent «&#x202f;{button}&#x202f;» pour en obtenir un.</translation>
    </message>
    <message>
        <source>There together with</source>
        <translation>Ensemble avec</translation>
    </message>
    <message>
        <source>Taken back from planning since, levels or goals: reasons gone for {count}.</source>
        <translation>Niveaux ou objectifs retirés de la planification depuis&#x202f;: plus de raisons pour {count}.</translation>
    </message>
    <message>
        <source>What bends</source>
        <translation>Ce qui plie</translation>
    </message>
    <message>
        <source>It can&apos;t be accepted while it bends rules: change them, or search again.</source>
        <translation>Il ne peut pas être accepté tant qu’il plie des règles&#x202f;: changez-les, ou cherchez encore.</translation>
    </message>
    <message>
        <source>Changed from plan {code}</source>
        <translation>Changé par rapport au plan {code}</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Et {count} de plus.</translation>
    </message>
    <message>
        <source>Nobody moves.</source>
        <translation>Personne ne change de place.</translation>
    </message>
    <message>
        <source>No block of this year is still to come.</source>
        <translation>Plus aucune période à venir cette année.</translation>
    </message>
    <message>
        <source>Next: block {number}, from {day}</source>
        <translation>Ensuite&#x202f;: période {number}, à partir du {day}</translation>
    </message>
    <message>
        <source>Nobody was placed in it yet.</source>
        <translation>Personne n’y a encore été placé.</translation>
    </message>
    <message>
        <source>Whoever grows least has {percent} % of what they could</source>
        <translation>La personne qui progresse le moins a {percent}&#x202f;% de son possible</translation>
    </message>
    <message>
        <source>People, levels, leave, rules or locks changed since: suggest anew.</source>
        <translation>Personnes, niveaux, congés, règles ou places fixées ont changé depuis&#x202f;: demandez une nouvelle suggestion.</translation>
    </message>
    <message>
        <source>Its worth comes from</source>
        <translation>Sa valeur vient de</translation>
    </message>
    <message>
        <source>What it could not do</source>
        <translation>Ce qui n’a pas été possible</translation>
    </message>
    <message>
        <source>What keeps a better plan away</source>
        <translation>Ce qui empêche un meilleur plan</translation>
    </message>
</context>
<context>
    <name>MatchingPlace</name>
    <message>
        <source>Rotation matching</source>
        <translation>Répartition des stages</translation>
    </message>
    <message>
        <source>Two plans</source>
        <translation>Deux plans</translation>
    </message>
    <message>
        <source>Rotation matching, blocks {first} to {last}</source>
        <translation>Répartition des stages, périodes {first} à {last}</translation>
    </message>
    <message>
        <source>A suggestion. Chiefs decide.</source>
        <translation>Suggestion à décider.</translation>
    </message>
    <message>
        <source>Nothing to plan yet</source>
        <translation>Rien à planifier encore</translation>
    </message>
    <message>
        <source>No plan was suggested yet</source>
        <translation>Aucun plan suggéré encore</translation>
    </message>
    <message>
        <source>What is scheduled so far stands here.</source>
        <translation>Voici le planning actuel.</translation>
    </message>
    <message>
        <source>A plan that keeps every hard rule</source>
        <translation>Un plan qui respecte toutes les règles strictes</translation>
    </message>
    <message>
        <source>Suggested {day} · {code}</source>
        <translation>Suggéré le {day} · {code}</translation>
    </message>
    <message>
        <source>“{button}” searches with these weights.</source>
        <translation>«&#x202f;{button}&#x202f;» cherche avec ces poids.</translation>
    </message>
    <message>
        <source>Chiefs keep the rules. Who are you?</source>
        <translation>Les responsables tiennent les règles. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Versions are for chiefs. Who are you?</source>
        <translation>Les versions sont pour les chefs. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Chiefs take plans along. Who are you?</source>
        <translation>Les responsables emportent les plans. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>A chief accepts a plan. Who are you?</source>
        <translation>Accepter un plan revient aux responsables. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>A chief suggests a plan. Who are you?</source>
        <translation>Suggérer un plan revient aux responsables. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>A chief repairs a plan. Who are you?</source>
        <translation>Un chef répare un plan. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>The suggestion is kept. It stands here until the next one.</source>
        <translation>La suggestion est gardée. Elle reste ici jusqu’à la prochaine.</translation>
    </message>
    <message>
        <source>{count} plans are kept. They stand here until the next ones.</source>
        <translation>{count} plans sont gardés. Ils restent ici jusqu’aux prochains.</translation>
    </message>
    <message>
        <source>A chief tries a way out. Who are you?</source>
        <translation>Un chef essaie une issue. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Tried, not decided: the rules stand as they were.</source>
        <translation>Essayé, pas décidé&#x202f;: les règles restent comme elles étaient.</translation>
    </message>
    <message>
        <source>No plan was found this way. What stood here before stands.</source>
        <translation>Aucun plan n’a été trouvé ainsi. Ce qui était là avant reste.</translation>
    </message>
    <message>
        <source>Reasons are for chiefs, and for each person.</source>
        <translation>Les raisons sont pour les responsables et chaque personne concernée.</translation>
    </message>
    <message>
        <source>These reasons are for chiefs, and for the person they are about.</source>
        <translation>Ces raisons sont pour les responsables et la personne concernée.</translation>
    </message>
    <message>
        <source>A chief locks a place. Who are you?</source>
        <translation>Fixer une place revient aux responsables. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>A chief bars a place. Who are you?</source>
        <translation>Écarter une place revient aux responsables. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>A chief moves somebody. Who are you?</source>
        <translation>Déplacer une personne revient aux responsables. Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>A chief unlocks a place. Who are you?</source>
        <translation>Libérer une place revient aux responsables. Qui êtes-vous&#x202f;?</translation>
    </message>
</context>
<context>
    <name>MatchingTools</name>
    <message>
        <source>Suggest</source>
        <translation>Suggérer</translation>
    </message>
    <message>
        <source>Suggest a plan</source>
        <translation>Suggérer un plan</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Stop, keep this</source>
        <translation>Arrêter, garder</translation>
    </message>
    <message>
        <source>no plan yet</source>
        <translation>pas encore de plan</translation>
    </message>
    <message>
        <source>nothing to plan yet</source>
        <translation>rien à planifier encore</translation>
    </message>
    <message>
        <source>Reading people, rotations and rules</source>
        <translation>Lecture des personnes, stages et règles</translation>
    </message>
    <message>
        <source>At least {percent} % of the best possible</source>
        <translation>Au moins {percent}&#x202f;% du meilleur possible</translation>
    </message>
    <message>
        <source>The best possible</source>
        <translation>Le meilleur possible</translation>
    </message>
    <message>
        <source>{how_good} · {stage}</source>
        <translation>{how_good} · {stage}</translation>
    </message>
    <message>
        <source>a steadier one: {stage}</source>
        <translation>plan plus stable&#x202f;: {stage}</translation>
    </message>
    <message>
        <source>one for wishes: {stage}</source>
        <translation>plan des souhaits&#x202f;: {stage}</translation>
    </message>
    <message>
        <source>finding out how good a plan can be</source>
        <translation>estimer jusqu’où un plan peut aller</translation>
    </message>
    <message>
        <source>looking for a first plan</source>
        <translation>chercher un premier plan</translation>
    </message>
    <message>
        <source>placing people, block by block</source>
        <translation>placer chaque personne, période par période</translation>
    </message>
    <message>
        <source>making a first plan fit every rule</source>
        <translation>accorder un premier plan avec toutes les règles</translation>
    </message>
    <message>
        <source>making it better</source>
        <translation>l’améliorer</translation>
    </message>
    <message>
        <source>looking whether anything better exists</source>
        <translation>chercher s’il existe mieux</translation>
    </message>
    <message>
        <source>writing down the reasons</source>
        <translation>écrire les raisons</translation>
    </message>
</context>
<context>
    <name>Months in short</name>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Wipe the screen</source>
        <translation>Nettoyer l’écran</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The screen begins anew in it. What the programme itself wrote stays as it is.</source>
        <translation>L’écran redémarre dans cette langue. Ce que le programme a écrit reste tel quel.</translation>
    </message>
    <message>
        <source>The computer’s own</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>When nobody is here</source>
        <translation>Quand il n’y a personne</translation>
    </message>
    <message>
        <source>Names are hidden after a while. Where only staff pass by the board may stay; a chief says so.</source>
        <translation>Les noms sont masqués après un moment. Là où seul le personnel passe, le tableau peut rester&#x202f;; aux responsables de le dire.</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Masquer les noms</translation>
    </message>
    <message>
        <source>Only staff pass by</source>
        <translation>Seul le personnel passe</translation>
    </message>
    <message>
        <source>For half a minute no touch does anything, so it can be cleaned.</source>
        <translation>Pendant une demi-minute, toucher ne fait rien&#x202f;: on peut nettoyer.</translation>
    </message>
    <message>
        <source>Version {version}. No patient data, ever. Open source, Apache License 2.0.</source>
        <translation>Version {version}. Jamais de données de patients. Logiciel libre, licence Apache 2.0.</translation>
    </message>
    <message>
        <source>Growing Edge</source>
        <translation>Growing Edge</translation>
    </message>
    <message>
        <source>How the screen looks</source>
        <translation>L’aspect de l’écran</translation>
    </message>
    <message>
        <source>Dark rests the eyes on a night shift; high contrast helps from far away.</source>
        <translation>Le sombre repose les yeux la nuit&#x202f;; le contraste élevé aide de loin.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>La nuit</translation>
    </message>
    <message>
        <source>Dark between these hours, and dimmed while nobody is there.</source>
        <translation>Sombre entre ces heures, et tamisé quand il n’y a personne.</translation>
    </message>
    <message>
        <source>As by day</source>
        <translation>Comme le jour</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Without it nothing slides, fades or pulses.</source>
        <translation>Sans lui, rien ne glisse, ne s’estompe ni ne pulse.</translation>
    </message>
    <message>
        <source>Things move</source>
        <translation>Animé</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Immobile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Words and buttons of all screens; fewer of them fit then.</source>
        <translation>Mots et boutons de tous les écrans&#x202f;; il en tient alors moins.</translation>
    </message>
    <message>
        <source>Size of the screen</source>
        <translation>Taille de l’écran</translation>
    </message>
    <message>
        <source>From corner to corner, in inches. Buttons and cells are made as large as fingers need them.</source>
        <translation>D’un coin à l’autre, en pouces. Boutons et cases sont faits à la taille des doigts.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu à</translation>
    </message>
    <message>
        <source>How far away people stand. The board is made large enough to be read from there.</source>
        <translation>À quelle distance on se tient. Le tableau est fait assez grand pour être lu de là.</translation>
    </message>
    <message>
        <source>A chief says who passes by this screen.</source>
        <translation>C’est aux responsables de dire qui passe devant cet écran.</translation>
    </message>
</context>
<context>
    <name>MoveChips</name>
    <message>
        <source>being worked out</source>
        <translation>calcul en cours</translation>
    </message>
    <message>
        <source>the rules forbid it</source>
        <translation>exclu par les règles</translation>
    </message>
    <message>
        <source>just as much</source>
        <translation>tout autant</translation>
    </message>
    <message>
        <source>{points} points less</source>
        <translation>{points} points de moins</translation>
    </message>
    <message>
        <source>{points} points more</source>
        <translation>{points} points de plus</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Your name is enough.</source>
        <translation>Votre nom suffit.</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Nom du plan</translation>
    </message>
    <message>
        <source>Before the leave in May</source>
        <translation>Avant le congé de mai</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name plan {code}</source>
        <translation>Nommer le plan {code}</translation>
    </message>
    <message>
        <source>For chiefs. No names of patients.</source>
        <translation>Pour les chefs. Pas de noms de patients.</translation>
    </message>
</context>
<context>
    <name>NarrowSheet</name>
    <message>
        <source>Show all goals</source>
        <translation>Montrer tous les objectifs</translation>
    </message>
    <message>
        <source>Which goals</source>
        <translation>Quels objectifs</translation>
    </message>
    <message>
        <source>Of a team, a profession, in a competency, or who helps.</source>
        <translation>D’une équipe, d’une profession, dans une compétence, ou selon qui aide.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Who helps</source>
        <translation>Qui aide</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Afficher les noms</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Masquer les noms</translation>
    </message>
</context>
<context>
    <name>NoPlan</name>
    <message>
        <source>No plan can keep all of this</source>
        <translation>Aucun plan ne peut respecter tout cela</translation>
    </message>
    <message>
        <source>Stopped before the first plan</source>
        <translation>Arrêté avant le premier plan</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>No plan was found in this time</source>
        <translation>Aucun plan trouvé dans ce délai</translation>
    </message>
    <message>
        <source>That proves nothing: there may be one. Try again.</source>
        <translation>Cela ne prouve rien&#x202f;: il en existe peut-être un. Réessayez.</translation>
    </message>
    <message>
        <source>Searched {time} and proved: no order of people can satisfy these.</source>
        <translation>Cherché {time} et prouvé&#x202f;: aucun ordre des personnes ne peut satisfaire tout cela.</translation>
    </message>
    <message>
        <source>these do not fit together</source>
        <translation>tout cela ne va pas ensemble</translation>
    </message>
    <message>
        <source>{count} short</source>
        <translation>il manque {count}</translation>
    </message>
    <message>
        <source>Looking for what cannot hold together …</source>
        <translation>Recherche de ce qui ne peut tenir ensemble …</translation>
    </message>
    <message>
        <source>This cannot hold</source>
        <translation>Ceci ne peut pas tenir</translation>
    </message>
    <message>
        <source>These {count} cannot hold together</source>
        <translation>Ces {count} ne peuvent pas tenir ensemble</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrou</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Exclu</translation>
    </message>
    <message>
        <source>Supervision · hard</source>
        <translation>Supervision · stricte</translation>
    </message>
    <message>
        <source>What follows what · hard</source>
        <translation>Ce qui suit quoi · strict</translation>
    </message>
    <message>
        <source>What comes before · hard</source>
        <translation>Ce qui vient avant · strict</translation>
    </message>
    <message>
        <source>Needed in the year · hard</source>
        <translation>Exigé dans l’année · strict</translation>
    </message>
    <message>
        <source>Need · hard</source>
        <translation>Besoin · strict</translation>
    </message>
    <message>
        <source>Limit · hard</source>
        <translation>Limite · stricte</translation>
    </message>
    <message>
        <source>it stays, whatever the price</source>
        <translation>elle reste, quel qu’en soit le prix</translation>
    </message>
    <message>
        <source>asks for {count}</source>
        <translation>en demande {count}</translation>
    </message>
    <message>
        <source>leaves room for {count}</source>
        <translation>laisse de la place pour {count}</translation>
    </message>
    <message>
        <source>alone it would have to give way by {amount}</source>
        <translation>seule, elle devrait céder de {amount}</translation>
    </message>
    <message>
        <source>set by {name}, {day}</source>
        <translation>posé par {name}, {day}</translation>
    </message>
    <message>
        <source>set by {name}</source>
        <translation>posé par {name}</translation>
    </message>
    <message>
        <source>No rotation is open to {name} in block {block}.</source>
        <translation>Aucun stage n’est ouvert à {name} en période {block}.</translation>
    </message>
    <message>
        <source>Blocks that have begun stay as they are.</source>
        <translation>Les périodes commencées restent telles quelles.</translation>
    </message>
    <message>
        <source>Locked: {name} in block {block}.</source>
        <translation>Fixé&#x202f;: {name} en période {block}.</translation>
    </message>
    <message>
        <source>Ruled out: {name} in block {block}.</source>
        <translation>Exclu&#x202f;: {name} en période {block}.</translation>
    </message>
    <message>
        <source>Locked: {why}</source>
        <translation>Fixé&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Ruled out: {why}</source>
        <translation>Exclu&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Fewest changes first. To try is not to keep.</source>
        <translation>Les plus petits changements d’abord. Essayer n’est pas garder.</translation>
    </message>
    <message>
        <source>Looking for ways out …</source>
        <translation>Recherche d’issues …</translation>
    </message>
    <message>
        <source>Stopped before any was found. To have them, search again.</source>
        <translation>Arrêté avant d’en trouver. Pour les avoir, cherchez à nouveau.</translation>
    </message>
    <message>
        <source>The time was over before any was found. To have them, search again.</source>
        <translation>Le temps était écoulé avant d’en trouver. Pour les avoir, cherchez à nouveau.</translation>
    </message>
    <message>
        <source>None was found by bending rules or opening places.</source>
        <translation>Aucune n’a été trouvée en pliant des règles ou en ouvrant des places.</translation>
    </message>
    <message>
        <source>At least {met} of {count} edges still met.</source>
        <translation>Axes encore servis&#x202f;: au moins {met} sur {count}.</translation>
    </message>
    <message>
        <source>Tried with whole people: there is a plan then.</source>
        <translation>Essayé avec des personnes entières&#x202f;: il y a alors un plan.</translation>
    </message>
    <message>
        <source>There is very likely a plan then.</source>
        <translation>Il y a alors très probablement un plan.</translation>
    </message>
    <message>
        <source>By hand: {set_by}.</source>
        <translation>À la main&#x202f;: {set_by}.</translation>
    </message>
    <message>
        <source>No rule bends; 1 place is opened.</source>
        <translation>Aucune règle ne plie&#x202f;; 1 place est ouverte.</translation>
    </message>
    <message>
        <source>No rule bends; {times} places are opened.</source>
        <translation>Aucune règle ne plie&#x202f;; {times} places sont ouvertes.</translation>
    </message>
    <message>
        <source>1 rule bends once.</source>
        <translation>1 règle plie une fois.</translation>
    </message>
    <message>
        <source>1 rule bends, by {times} in all.</source>
        <translation>1 règle plie, de {times} en tout.</translation>
    </message>
    <message>
        <source>{rules} rules bend, by {times} in all.</source>
        <translation>{rules} règles plient, de {times} en tout.</translation>
    </message>
</context>
<context>
    <name>NoPlanDesk</name>
    <message>
        <source>{day} · {code}</source>
        <translation>{day} · {code}</translation>
    </message>
</context>
<context>
    <name>NoPlanPage</name>
    <message>
        <source>Why there is no plan</source>
        <translation>Pourquoi il n’y a pas de plan</translation>
    </message>
    <message>
        <source>without any one of them there may be a plan</source>
        <translation>sans l’un d’eux, il peut y avoir un plan</translation>
    </message>
    <message>
        <source>Cheapest ways out</source>
        <translation>Les issues les moins chères</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>dans un instant</translation>
    </message>
    <message>
        <source>Supervision and safety floors are never offered as a way out, at any price.</source>
        <translation>La supervision et les seuils de sécurité ne sont jamais proposés comme issue, à aucun prix.</translation>
    </message>
</context>
<context>
    <name>NoPlanTools</name>
    <message>
        <source>No plan yet</source>
        <translation>Pas de plan</translation>
    </message>
    <message>
        <source>Last plan</source>
        <translation>Dernier plan</translation>
    </message>
    <message>
        <source>Change rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Chercher encore</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>Imprimer</translation>
    </message>
</context>
<context>
    <name>NowOnTheWall</name>
    <message>
        <source>Right now</source>
        <translation>En ce moment</translation>
    </message>
</context>
<context>
    <name>ObstacleSheet</name>
    <message>
        <source>Why there is no plan</source>
        <translation>Pourquoi il n’y a pas de plan</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Et {count} de plus.</translation>
    </message>
    <message>
        <source>Cheapest ways out</source>
        <translation>Les issues les moins chères</translation>
    </message>
    <message>
        <source>Supervision and safety floors are never offered as a way out, at any price.</source>
        <translation>La supervision et les seuils de sécurité ne sont jamais proposés comme issue, à aucun prix.</translation>
    </message>
    <message>
        <source>What we decide, and who does it</source>
        <translation>Ce que nous décidons, et qui le fait</translation>
    </message>
    <message>
        <source>possible {count}</source>
        <translation>possible {count}</translation>
    </message>
    <message>
        <source>needed {count}</source>
        <translation>nécessaire {count}</translation>
    </message>
    <message>
        <source>{programme} · {day} · {searched} For chiefs: it names people.</source>
        <translation>{programme} · {day} · {searched} Pour les responsables&#x202f;: des personnes y sont nommées.</translation>
    </message>
</context>
<context>
    <name>OffersSheet</name>
    <message>
        <source>I can coach</source>
        <translation>Je peux coacher</translation>
    </message>
    <message>
        <source>Touch what you would gladly show others. One more touch takes it back.</source>
        <translation>Touchez ce que vous montreriez volontiers. Un toucher de plus le reprend.</translation>
    </message>
    <message>
        <source>The star stands on the board beside levels you share, from “{level}” up.</source>
        <translation>L’étoile figure au tableau à côté des niveaux que vous partagez, à partir de «&#x202f;{level}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>OnScreenKeyboard</name>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Undo word</source>
        <translation>Effacer le mot</translation>
    </message>
    <message>
        <source>On-screen keyboard</source>
        <translation>Clavier à l’écran</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Keys to the middle</source>
        <translation>Touches au milieu</translation>
    </message>
    <message>
        <source>Keys to the right</source>
        <translation>Touches à droite</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Empty field</source>
        <translation>Vider le champ</translation>
    </message>
</context>
<context>
    <name>OnWall</name>
    <message>
        <source>You share your levels with the wall. They wait until at least {needed} leaders share theirs (now {now}).</source>
        <translation>Vous partagez vos niveaux avec le mur. Ils attendent qu’au moins {needed} responsables partagent les leurs (actuellement {now}).</translation>
    </message>
    <message>
        <source>Levels of trainees stand on the wall only while at least {needed} leaders share theirs (now {now}).</source>
        <translation>Les niveaux des personnes en formation ne figurent au mur que si au moins {needed} responsables partagent les leurs (actuellement {now}).</translation>
    </message>
    <message>
        <source>1 level</source>
        <translation>1 niveau</translation>
    </message>
    <message>
        <source>{count} levels</source>
        <translation>{count} niveaux</translation>
    </message>
    <message>
        <source>The wall shows goals and {levels}.</source>
        <translation>Le mur montre les objectifs et {levels}.</translation>
    </message>
    <message>
        <source>The wall shows goals, no levels.</source>
        <translation>Le mur montre les objectifs, aucun niveau.</translation>
    </message>
    <message>
        <source>The wall shows {levels}, no goals.</source>
        <translation>Le mur montre {levels}, aucun objectif.</translation>
    </message>
    <message>
        <source>The wall shows nothing of this page.</source>
        <translation>Le mur ne montre rien de cette page.</translation>
    </message>
</context>
<context>
    <name>OwnAllies</name>
    <message>
        <source>{words}. A yes also shows {name} what you share with your coaches.</source>
        <translation>{words}. Un oui montre aussi à {name} ce que vous partagez avec vos coachs.</translation>
    </message>
    <message>
        <source>Yes, please</source>
        <translation>Oui, volontiers</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Non, merci</translation>
    </message>
    <message>
        <source>Go on without {name}</source>
        <translation>Continuer sans {name}</translation>
    </message>
</context>
<context>
    <name>OwnGoal</name>
    <message>
        <source>Not today, then.</source>
        <translation>Alors pas aujourd’hui.</translation>
    </message>
    <message>
        <source>How it goes: {competency}</source>
        <translation>Où j’en suis&#x202f;: {competency}</translation>
    </message>
    <message>
        <source>Did it today</source>
        <translation>Fait aujourd’hui</translation>
    </message>
    <message>
        <source>Tried it, not there yet</source>
        <translation>Essayé, pas encore réussi</translation>
    </message>
    <message>
        <source>No chance so far</source>
        <translation>Pas eu l’occasion</translation>
    </message>
    <message>
        <source>I need somebody to watch</source>
        <translation>Il me faut quelqu’un qui observe</translation>
    </message>
    <message>
        <source>It stands with your goal.</source>
        <translation>C’est noté avec votre objectif.</translation>
    </message>
    <message>
        <source>Reached: {competency}. Well done.</source>
        <translation>Atteint&#x202f;: {competency}. Bravo.</translation>
    </message>
    <message>
        <source>Let go: {competency}.</source>
        <translation>Laissé&#x202f;: {competency}.</translation>
    </message>
    <message>
        <source>Taken up again: {competency}.</source>
        <translation>Repris&#x202f;: {competency}.</translation>
    </message>
    <message>
        <source>Carried on till {day}: {competency}.</source>
        <translation>Prolongé jusqu’au {day}&#x202f;: {competency}.</translation>
    </message>
</context>
<context>
    <name>OwnViewDeeds</name>
    <message>
        <source>Your own view of {competency}: {level}. It needs nobody’s yes.</source>
        <translation>Votre propre regard sur {competency}&#x202f;: {level}. Il ne demande l’accord de personne.</translation>
    </message>
</context>
<context>
    <name>PadColumn</name>
    <message>
        <source>Touch your name</source>
        <translation>Touchez votre nom</translation>
    </message>
    <message>
        <source>PIN, four to eight digits</source>
        <translation>PIN, de quatre à huit chiffres</translation>
    </message>
    <message>
        <source>Then your PIN, here</source>
        <translation>Puis votre PIN, ici</translation>
    </message>
    <message>
        <source>It is me</source>
        <translation>C’est moi</translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>A row counts people who shared such an entry with their team within a year, each of them once; fewer than 5 are not told. Never who they are, nor how much anybody writes.</source>
        <translation>Une ligne compte les personnes qui ont partagé une telle note avec leur équipe en un an, chacune une fois&#x202f;; moins de 5 ne se disent pas. Jamais qui elles sont, ni combien quelqu’un écrit.</translation>
    </message>
    <message>
        <source>Nothing yet within a year, or by too few to tell.</source>
        <translation>Rien encore en un an, ou par trop peu pour le dire.</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>À quel sujet</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>How far it went</source>
        <translation>Jusqu’où c’est allé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>trop peu</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
</context>
<context>
    <name>PeoplePager</name>
    <message>
        <source>People above</source>
        <translation>Personnes au-dessus</translation>
    </message>
    <message>
        <source>People below</source>
        <translation>Personnes au-dessous</translation>
    </message>
    <message>
        <source>{first}–{last}
of {total}</source>
        <translation>{first}–{last}
sur {total}</translation>
    </message>
    <message>
        <source>People {first}–{last} of {total}</source>
        <translation>Personnes {first}–{last} sur {total}</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>looking needs no name</source>
        <translation>regarder sans nom</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>en session</translation>
    </message>
    <message>
        <source>signed in · {time}</source>
        <translation>en session · {time}</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Pas de session</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>What {name} shares.</source>
        <translation>Ce que {name} partage.</translation>
    </message>
    <message>
        <source>You see your whole page.</source>
        <translation>Vous voyez toute votre page.</translation>
    </message>
</context>
<context>
    <name>PersonPlace</name>
    <message>
        <source>My page</source>
        <translation>Ma page</translation>
    </message>
    <message>
        <source>{name}’s page</source>
        <translation>Page&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Only you, and those you chose, see this</source>
        <translation>Vous et les personnes choisies par vous voyez ceci</translation>
    </message>
    <message>
        <source>Nothing stands here yet. Did you see {name} do something well? Say so below.</source>
        <translation>Rien ici encore. Avez-vous vu {name} réussir quelque chose&#x202f;? Dites-le ci-dessous.</translation>
    </message>
    <message>
        <source>{name} finds your answer beside the note.</source>
        <translation>{name} trouve votre réponse à côté du retour.</translation>
    </message>
    <message>
        <source>Answer to {name}</source>
        <translation>Réponse à {name}</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>Can you show me?</source>
        <translation>Pouvez-vous me montrer&#x202f;?</translation>
    </message>
    <message>
        <source>I will try that</source>
        <translation>Je vais essayer</translation>
    </message>
    <message>
        <source>Let us talk about it</source>
        <translation>Parlons-en</translation>
    </message>
</context>
<context>
    <name>PersonTools</name>
    <message>
        <source>Who sees what</source>
        <translation>Qui voit quoi</translation>
    </message>
    <message>
        <source>I can coach</source>
        <translation>Je peux coacher</translation>
    </message>
    <message>
        <source>For the next plan</source>
        <translation>Pour le prochain plan</translation>
    </message>
    <message>
        <source>Print my week</source>
        <translation>Imprimer ma semaine</translation>
    </message>
    <message>
        <source>Learning log</source>
        <translation>Journal d’apprentissage</translation>
    </message>
    <message>
        <source>My huddles</source>
        <translation>Mes tours d’équipe</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nouvel objectif</translation>
    </message>
    <message>
        <source>I saw something</source>
        <translation>J’ai vu quelque chose</translation>
    </message>
    <message>
        <source>New PIN code</source>
        <translation>Nouveau code PIN</translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>For today, till the day ends.</source>
        <translation>Pour aujourd’hui, jusqu’à la fin de la journée.</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>n/a</source>
        <translation>s.o.</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>{count} digits typed</source>
        <translation>Chiffres saisis&#x202f;: {count}</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>The pad rests. It takes digits again in {time}.</source>
        <translation>Le pavé se repose. Il reprend dans {time}.</translation>
    </message>
    <message>
        <source>Nothing is lost. It goes on by itself.</source>
        <translation>Rien n’est perdu. Cela reprend tout seul.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Huddle</source>
        <translation>Tour d’équipe</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>away for the whole block</source>
        <translation>absence toute la période</translation>
    </message>
    <message>
        <source>{name} has {count} in block {block}, {need} are needed.</source>
        <translation>{name}&#x202f;: {count} en période {block}, il en faut {need}.</translation>
    </message>
    <message>
        <source>{met} of {count} edges met</source>
        <translation>axes servis&#x202f;: {met} sur {count}</translation>
    </message>
    <message>
        <source>{met} of {count} wishes met</source>
        <translation>souhaits suivis&#x202f;: {met} sur {count}</translation>
    </message>
    <message>
        <source>the best possible</source>
        <translation>le meilleur possible</translation>
    </message>
    <message>
        <source>at least {percent} % of the best possible</source>
        <translation>au moins {percent}&#x202f;% du meilleur possible</translation>
    </message>
    <message>
        <source>Everybody grows nearly as much as they could</source>
        <translation>Chacun progresse presque autant que possible</translation>
    </message>
    <message>
        <source>Everybody has most of the growth they could have</source>
        <translation>Chacun a la plupart du progrès possible</translation>
    </message>
    <message>
        <source>Everybody has at least half of the growth they could have</source>
        <translation>Chacun a au moins la moitié du progrès possible</translation>
    </message>
    <message>
        <source>Somebody has less than half of the growth they could have</source>
        <translation>Quelqu’un a moins de la moitié du progrès possible</translation>
    </message>
    <message>
        <source>growth edges {names}</source>
        <translation>axes de progrès {names}</translation>
    </message>
    <message>
        <source>growth edge {names}</source>
        <translation>axe de progrès {names}</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>aussi {names}</translation>
    </message>
    <message>
        <source>mostly {names}</source>
        <translation>surtout {names}</translation>
    </message>
    <message>
        <source>for the service</source>
        <translation>pour le service</translation>
    </message>
    <message>
        <source>asked for it</source>
        <translation>souhait exprimé</translation>
    </message>
    <message>
        <source>had rather been elsewhere</source>
        <translation>aurait préféré ailleurs</translation>
    </message>
    <message>
        <source>first time there</source>
        <translation>première fois dans ce stage</translation>
    </message>
    <message>
        <source>away for {percent}&#xa0;% of the block</source>
        <translation>absence pendant {percent}&#x202f;% de la période</translation>
    </message>
    <message>
        <source>fixed by hand: {why}</source>
        <translation>fixé à la main&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Everybody together would have just as much.</source>
        <translation>L’ensemble du groupe aurait tout autant.</translation>
    </message>
    <message>
        <source>Everybody together would have {points} growth points more: the search was not finished.</source>
        <translation>L’ensemble du groupe aurait {points} points de progression de plus&#x202f;: la recherche n’était pas finie.</translation>
    </message>
    <message>
        <source>Everybody together would have {points} growth points less.</source>
        <translation>L’ensemble du groupe aurait {points} points de progression de moins.</translation>
    </message>
    <message>
        <source>A close call: half a level more or less would turn it round.</source>
        <translation>Presque à égalité&#x202f;: un demi-niveau de plus ou de moins renverserait ce choix.</translation>
    </message>
    <message>
        <source>Past blocks do not contradict what its lead says. {learned}</source>
        <translation>Les périodes passées ne contredisent pas ce que dit son responsable. {learned}</translation>
    </message>
    <message>
        <source>{name} grows more here than its lead says. {learned}</source>
        <translation>{name}&#x202f;: on y progresse plus que ne le dit son responsable. {learned}</translation>
    </message>
    <message>
        <source>{name} grows less here than its lead says. {learned}</source>
        <translation>{name}&#x202f;: on y progresse moins que ne le dit son responsable. {learned}</translation>
    </message>
    <message>
        <source>Learned from {blocks} person-blocks of {people} people.</source>
        <translation>Appris du passé – périodes&#x202f;: {blocks}, personnes&#x202f;: {people}.</translation>
    </message>
    <message>
        <source>5 to 9</source>
        <translation>5 à 9</translation>
    </message>
    <message>
        <source>10 to 19</source>
        <translation>10 à 19</translation>
    </message>
    <message>
        <source>20 or more</source>
        <translation>20 ou plus</translation>
    </message>
    <message>
        <source>Levels or goals were taken back from planning since: no reasons are shown.</source>
        <translation>Niveaux ou objectifs ont été retirés de la planification depuis&#x202f;: aucune raison n’est montrée.</translation>
    </message>
    <message>
        <source>{rule}: once.</source>
        <translation>{rule}&#x202f;: une fois.</translation>
    </message>
    <message>
        <source>{rule}: {times} times.</source>
        <translation>{rule}&#x202f;: {times} fois.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Fair shares</source>
        <translation>Équité</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Souhaits</translation>
    </message>
    <message>
        <source>Changes of place</source>
        <translation>Changements de lieu</translation>
    </message>
    <message>
        <source>Wishes of the service</source>
        <translation>Souhaits du service</translation>
    </message>
    <message>
        <source>Changes to the schedule</source>
        <translation>Changements au planning</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>un peu</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>more</source>
        <translation>davantage</translation>
    </message>
    <message>
        <source>most</source>
        <translation>le plus</translation>
    </message>
    <message>
        <source>{people} people on {rotations} rotations in {blocks} blocks, {ahead} of them ahead.</source>
        <translation>{people} personnes, {rotations} stages, {blocks} périodes dont {ahead} à venir.</translation>
    </message>
    <message>
        <source>Rules that never break: {hard}. Wishes of the service: {soft}.</source>
        <translation>Règles intangibles&#x202f;: {hard}. Souhaits du service&#x202f;: {soft}.</translation>
    </message>
    <message>
        <source>Places fixed by hand: {fixed}, barred: {barred}. Wishes of people: {wishes}.</source>
        <translation>Fixées à la main&#x202f;: {fixed}, exclues&#x202f;: {barred}. Souhaits personnels&#x202f;: {wishes}.</translation>
    </message>
    <message>
        <source>Levels are known of {known} people; what was not released counts as unknown.</source>
        <translation>Niveaux connus&#x202f;: {known} personnes&#x202f;; ce qui n’est pas partagé compte comme inconnu.</translation>
    </message>
    <message>
        <source>By these weights: {proof}.</source>
        <translation>Selon ces poids&#x202f;: {proof}.</translation>
    </message>
    <message>
        <source>{edges}, {wishes}.</source>
        <translation>Bilan&#x202f;: {edges}, {wishes}.</translation>
    </message>
    <message>
        <source>Every rule that never breaks is kept: counted again apart from the search.</source>
        <translation>Toutes les règles intangibles sont respectées&#x202f;: recompté indépendamment de la recherche.</translation>
    </message>
    <message>
        <source>Something it depends on has changed since: have a new plan suggested first.</source>
        <translation>Ce dont il dépend a changé depuis&#x202f;: faites d’abord suggérer un nouveau plan.</translation>
    </message>
    <message>
        <source>Accepted at the kiosk by {name} on {date}.</source>
        <translation>Accepté à la borne par {name} le {date}.</translation>
    </message>
    <message>
        <source>{differ} of {count} places ahead differ</source>
        <translation>places à venir qui diffèrent&#x202f;: {differ} sur {count}</translation>
    </message>
    <message>
        <source>of {date}</source>
        <translation>du {date}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>{places}: blocks needed {needed}, possible {possible}. Missing: {missing}.</source>
        <translation>{places}&#x202f;: périodes nécessaires {needed}, possibles {possible}. Il manque&#x202f;: {missing}.</translation>
    </message>
    <message>
        <source>{places}: needed {needed}, possible with those who may work there {possible}. Missing: {missing}.</source>
        <translation>{places}&#x202f;: nécessaires {needed}, possibles avec ceux qui peuvent y travailler {possible}. Il manque&#x202f;: {missing}.</translation>
    </message>
    <message>
        <source>{name}: blocks required {needed}, possible {possible}.</source>
        <translation>{name}&#x202f;: périodes exigées {needed}, possibles {possible}.</translation>
    </message>
    <message>
        <source>{places}, block {block}: people needed {needed}, possible {possible}.</source>
        <translation>{places}, période {block}&#x202f;: personnes nécessaires {needed}, possibles {possible}.</translation>
    </message>
    <message>
        <source>Block {block}: people there {needed}, the rules leave room for {possible}.</source>
        <translation>Période {block}&#x202f;: personnes présentes {needed}, les règles laissent de la place pour {possible}.</translation>
    </message>
    <message>
        <source>{name}: blocks to fill {needed}, the rules leave room for {possible}.</source>
        <translation>{name}&#x202f;: périodes à remplir {needed}, les règles laissent de la place pour {possible}.</translation>
    </message>
    <message>
        <source>{places}: needed {needed}, possible with the supervision there is {possible}.</source>
        <translation>{places}&#x202f;: nécessaires {needed}, possibles avec l’encadrement présent {possible}.</translation>
    </message>
    <message>
        <source>{count} people: blocks required of each {needed}, possible for {name} {possible}.</source>
        <translation>{count} personnes&#x202f;: périodes exigées de chacune {needed}, possibles pour {name} {possible}.</translation>
    </message>
    <message>
        <source>Open a lock, {where}.</source>
        <translation>Libérer une place fixée, {where}.</translation>
    </message>
    <message>
        <source>Open a place that is ruled out, {where}.</source>
        <translation>Ouvrir une place exclue, {where}.</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>{amount} de plus</translation>
    </message>
    <message>
        <source>{amount} fewer</source>
        <translation>{amount} de moins</translation>
    </message>
    <message>
        <source>exceptions: {amount}</source>
        <translation>exceptions&#x202f;: {amount}</translation>
    </message>
    <message>
        <source>{rule}: {how}, {where}.</source>
        <translation>{rule}&#x202f;: {how}, {where}.</translation>
    </message>
    <message>
        <source>for {names}</source>
        <translation>pour {names}</translation>
    </message>
    <message>
        <source>for {count} people</source>
        <translation>pour {count} personnes</translation>
    </message>
    <message>
        <source>in block {numbers}</source>
        <translation>période {numbers}</translation>
    </message>
    <message>
        <source>in {count} blocks</source>
        <translation>dans {count} périodes</translation>
    </message>
    <message>
        <source>over the year</source>
        <translation>sur l’année</translation>
    </message>
    <message>
        <source>Without the lock on {name} in block {block}: up to {points} growth points more.</source>
        <translation>Sans fixer {name} en période {block}&#x202f;: jusqu’à {points} points de progression de plus.</translation>
    </message>
    <message>
        <source>With nothing ruled out for {name} in block {block}: up to {points} points more.</source>
        <translation>Sans rien d’exclu pour {name} en période {block}&#x202f;: jusqu’à {points} points de plus.</translation>
    </message>
    <message>
        <source>{rule}: one more would bring up to {points} growth points.</source>
        <translation>{rule}&#x202f;: un de plus apporterait jusqu’à {points} points de progression.</translation>
    </message>
    <message>
        <source>{rule}: one fewer would bring up to {points} growth points.</source>
        <translation>{rule}&#x202f;: un de moins apporterait jusqu’à {points} points de progression.</translation>
    </message>
    <message>
        <source>{rule}: exceptions would bring up to {points} growth points.</source>
        <translation>{rule}&#x202f;: des exceptions apporteraient jusqu’à {points} points de progression.</translation>
    </message>
    <message>
        <source>Nobody moves.</source>
        <translation>Personne ne change de place.</translation>
    </message>
    <message>
        <source>No longer planned: {names}.</source>
        <translation>Plus au planning&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>{name} has no place in block {block}.</source>
        <translation>{name} n’a pas de place au bloc {block}.</translation>
    </message>
    <message>
        <source>{name} is away in block {block}.</source>
        <translation>{name} est en congé au bloc {block}.</translation>
    </message>
    <message>
        <source>{name} can’t be on {rotation} in block {block}: fixed otherwise by hand.</source>
        <translation>{name} ne peut pas être en {rotation} au bloc {block}&#x202f;: fixé autrement à la main.</translation>
    </message>
    <message>
        <source>{name} may not work on {rotation} in block {block} by today’s levels.</source>
        <translation>{name} ne peut pas travailler en {rotation} au bloc {block} d’après les niveaux d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Not kept any more: {rule}</source>
        <translation>Plus respecté&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>{name} is back in block {block}: {place}.</source>
        <translation>{name} est de retour au bloc {block}&#x202f;: {place}.</translation>
    </message>
    <message>
        <source>{name} is locked to {place} in block {block}.</source>
        <translation>{name} est fixé à {place} au bloc {block}.</translation>
    </message>
    <message>
        <source>{name} goes to {place} in block {block}: the place before is ruled out.</source>
        <translation>{name} va à {place} au bloc {block}&#x202f;: la place d’avant est exclue.</translation>
    </message>
    <message>
        <source>{name} goes to {place} in block {block}, in for {partner}.</source>
        <translation>{name} va à {place} au bloc {block}, à la place de {partner}.</translation>
    </message>
    <message>
        <source>{name} goes to {place} in block {block}.</source>
        <translation>{name} va à {place} au bloc {block}.</translation>
    </message>
</context>
<context>
    <name>PlanCover</name>
    <message>
        <source>{need}, block {block}: {count}, too few</source>
        <translation>{need}, période {block}&#x202f;: {count}, trop peu</translation>
    </message>
    <message>
        <source>{need}, block {block}: {count}</source>
        <translation>{need}, période {block}&#x202f;: {count}</translation>
    </message>
</context>
<context>
    <name>PlanDrafts</name>
    <message>
        <source>Plan {letter}, growth first</source>
        <translation>Plan {letter}, progression</translation>
    </message>
    <message>
        <source>Plan {letter}, steadier</source>
        <translation>Plan {letter}, plus stable</translation>
    </message>
    <message>
        <source>Plan {letter}, wishes</source>
        <translation>Plan {letter}, souhaits</translation>
    </message>
    <message>
        <source>Plan {letter}</source>
        <translation>Plan {letter}</translation>
    </message>
    <message>
        <source>Plan {code}</source>
        <translation>Plan {code}</translation>
    </message>
    <message>
        <source>Tried: {code}</source>
        <translation>Essai&#x202f;: {code}</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Le plan</translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>rien ne manque</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 manque</translation>
    </message>
    <message>
        <source>{count} gaps</source>
        <translation>{count} manques</translation>
    </message>
    <message>
        <source>{day} · {code}</source>
        <translation>{day} · {code}</translation>
    </message>
    <message>
        <source>{met} edges met · {gaps}</source>
        <translation>axes {met} · {gaps}</translation>
    </message>
    <message>
        <source>{met} of {count}</source>
        <translation>{met} sur {count}</translation>
    </message>
    <message>
        <source>{words}; {count} more</source>
        <translation>{words}&#x202f;; {count} de plus</translation>
    </message>
    <message>
        <source>{need} short in block {blocks}</source>
        <translation>{need}&#x202f;: manque en période {blocks}</translation>
    </message>
    <message>
        <source>{need} short in blocks {blocks}</source>
        <translation>{need}&#x202f;: manque en périodes {blocks}</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>{count} of {all} differ, for {people} people</source>
        <translation>{count} sur {all} diffèrent, pour {people} personnes</translation>
    </message>
    <message>
        <source>{count} of {all} differ, for 1 person</source>
        <translation>{count} sur {all} diffèrent, pour 1 personne</translation>
    </message>
    <message>
        <source>Plan {first} is ahead by {points} growth points.</source>
        <translation>Le plan {first} devance de {points} points de progression.</translation>
    </message>
    <message>
        <source>Plans {first} and {second} are level.</source>
        <translation>Les plans {first} et {second} se valent.</translation>
    </message>
    <message>
        <source>{name}, block {block}</source>
        <translation>{name}, période {block}</translation>
    </message>
    <message>
        <source>{head}. {place} in both.</source>
        <translation>{head}. {place} dans les deux.</translation>
    </message>
    <message>
        <source>{head}. In {one} {place_one}; in {other} {place_other}.</source>
        <translation>{head}. En {one} {place_one}&#x202f;; en {other} {place_other}.</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>rien de prévu</translation>
    </message>
    <message>
        <source>{place}, growth {points}, moves {edges}</source>
        <translation>{place} ({points}), pour {edges}</translation>
    </message>
    <message>
        <source>{place}, growth {points}</source>
        <translation>{place}, progression {points}</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>Growth edges met</source>
        <translation>Axes de progrès servis</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Wishes met</source>
        <translation>Souhaits suivis</translation>
    </message>
    <message>
        <source>every need met</source>
        <translation>tous les besoins couverts</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Année universitaire</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>by {name} on {date}</source>
        <translation>par {name} le {date}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>not yet: a suggestion, the chiefs decide</source>
        <translation>pas encore&#x202f;: une suggestion, les responsables décident</translation>
    </message>
    <message>
        <source>How good</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Growth edges</source>
        <translation>Axes de progrès</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Souhaits</translation>
    </message>
    <message>
        <source>What counted</source>
        <translation>Ce qui a compté</translation>
    </message>
    <message>
        <source>something it depends on has changed since it was made</source>
        <translation>ce dont il dépend a changé depuis qu’il a été fait</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Dépassé</translation>
    </message>
    <message>
        <source>Block {number}</source>
        <translation>Période {number}</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Par personne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Par service</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Il faut</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Growth of 100</source>
        <translation>Progression sur 100</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Second choix</translation>
    </message>
    <message>
        <source>Cost to everybody</source>
        <translation>Coût pour l’ensemble</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Respectée</translation>
    </message>
    <message>
        <source>How often not</source>
        <translation>Combien de fois non</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>For chiefs: growth and reasons are not for the wall.</source>
        <translation>Pour les responsables&#x202f;: progression et raisons ne vont pas au mur.</translation>
    </message>
    <message>
        <source>Thick rim: fixed by hand.</source>
        <translation>Bord épais&#x202f;: fixé à la main.</translation>
    </message>
</context>
<context>
    <name>PlanGrid</name>
    <message>
        <source>Block</source>
        <translation>Période</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>needs {count}</source>
        <translation>il faut {count}</translation>
    </message>
    <message>
        <source>Bar: how much growth the block offers the person.</source>
        <translation>Barre&#x202f;: la progression que la période offre à la personne.</translation>
    </message>
    <message>
        <source>Lock: fixed by hand.</source>
        <translation>Cadenas&#x202f;: fixé à la main.</translation>
    </message>
    <message>
        <source>Triangle: fewer than needed.</source>
        <translation>Triangle&#x202f;: moins que nécessaire.</translation>
    </message>
    <message>
        <source>Grey number: the block is over.</source>
        <translation>Numéro gris&#x202f;: la période est passée.</translation>
    </message>
    <message>
        <source>Dashed: open.</source>
        <translation>Tirets&#x202f;: à pourvoir.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>{programme} · academic year {year}</source>
        <translation>{programme} · année universitaire {year}</translation>
    </message>
    <message>
        <source>As of {date}.</source>
        <translation>État au {date}.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Decided by the chiefs.</source>
        <translation>Décidé par les responsables.</translation>
    </message>
    <message>
        <source>A suggestion: the chiefs decide.</source>
        <translation>Une suggestion&#x202f;: les responsables décident.</translation>
    </message>
    <message>
        <source>What we are working on</source>
        <translation>Ce que nous travaillons</translation>
    </message>
    <message>
        <source>To decide: {plan}</source>
        <translation>À décider&#x202f;: {plan}</translation>
    </message>
    <message>
        <source>Wishes of the service that were bent</source>
        <translation>Souhaits du service non suivis</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>Problèmes ouverts</translation>
    </message>
    <message>
        <source>What was not chosen</source>
        <translation>Ce qui n’a pas été retenu</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Ce qui était demandé</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>Ce que vaut le plan</translation>
    </message>
    <message>
        <source>What counted</source>
        <translation>Ce qui a compté</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>None: every wish of the service came true.</source>
        <translation>Aucun&#x202f;: tous les souhaits du service sont suivis.</translation>
    </message>
    <message>
        <source>None: every service has the people it needs in every block ahead.</source>
        <translation>Aucun&#x202f;: chaque service a le monde qu’il lui faut dans chaque période à venir.</translation>
    </message>
    <message>
        <source>No other plan was kept.</source>
        <translation>Aucun autre plan n’a été gardé.</translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>Accepté tel quel</translation>
    </message>
    <message>
        <source>Accepted with the changes below</source>
        <translation>Accepté avec les changements ci-dessous</translation>
    </message>
    <message>
        <source>Not accepted, for the reasons below</source>
        <translation>Non accepté, pour les raisons ci-dessous</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Changes and reasons</source>
        <translation>Changements et raisons</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Why each person is there</source>
        <translation>Pourquoi chaque personne est là</translation>
    </message>
    <message>
        <source>Block {number}, {date}: why each person is there</source>
        <translation>Période {number}, {date}&#x202f;: pourquoi chaque personne est là</translation>
    </message>
    <message>
        <source>{rotation}: {reason}</source>
        <translation>{rotation}&#x202f;: {reason}</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Rotation plan</source>
        <translation>Plan des stages</translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>growth {percent} of 100</source>
        <translation>progression {percent} sur 100</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>fixé</translation>
    </message>
    <message>
        <source>moving here: {points} growth points</source>
        <translation>placer ici&#x202f;: {points} points de progression</translation>
    </message>
    <message>
        <source>over</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>{person}, block {number}, {day} to {last}: {tile}</source>
        <translation>{person}, période {number}, {day} au {last}&#x202f;: {tile}</translation>
    </message>
    <message>
        <source>{person}, block {number} from {day}: {tile}</source>
        <translation>{person}, période {number} à partir du {day}&#x202f;: {tile}</translation>
    </message>
    <message>
        <source>nobody found</source>
        <translation>personne de trouvé</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>rien de prévu</translation>
    </message>
</context>
<context>
    <name>PlanTiles</name>
    <message>
        <source>Away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>needs {count}</source>
        <translation>il faut {count}</translation>
    </message>
</context>
<context>
    <name>PlanVersions</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>stands there for everybody</source>
        <translation>affiché pour tous</translation>
    </message>
    <message>
        <source>from the command line</source>
        <translation>depuis la ligne de commande</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>other ways</source>
        <translation>autres sens</translation>
    </message>
    <message>
        <source>any other way</source>
        <translation>tout autre sens</translation>
    </message>
    <message>
        <source>{span}, until {day}</source>
        <translation>{span}, jusqu’au {day}</translation>
    </message>
    <message>
        <source>with an ally</source>
        <translation>avec un soutien</translation>
    </message>
    <message>
        <source>room for an ally</source>
        <translation>attendent un soutien</translation>
    </message>
    <message>
        <source>with a live edge</source>
        <translation>avec un axe en cours</translation>
    </message>
    <message>
        <source>none, or not on the wall</source>
        <translation>sans, ou hors du mur</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>trop peu</translation>
    </message>
    <message>
        <source>in eight weeks</source>
        <translation>en huit semaines</translation>
    </message>
    <message>
        <source>since July</source>
        <translation>depuis juillet</translation>
    </message>
    <message>
        <source>{span}: no week is over yet</source>
        <translation>{span}&#x202f;: aucune semaine n’est encore finie</translation>
    </message>
    <message>
        <source>{one} to {other}</source>
        <translation>{one} → {other}</translation>
    </message>
    <message>
        <source>{one} to senior</source>
        <translation>{one} → son aîné</translation>
    </message>
    <message>
        <source>{one} to leader</source>
        <translation>{one} → responsable</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>en une heure</translation>
    </message>
    <message>
        <source>within four hours</source>
        <translation>en quatre heures</translation>
    </message>
    <message>
        <source>later that day</source>
        <translation>plus tard ce jour</translation>
    </message>
    <message>
        <source>nobody could come</source>
        <translation>sans personne</translation>
    </message>
    <message>
        <source>within two weeks</source>
        <translation>en deux semaines</translation>
    </message>
    <message>
        <source>within six weeks</source>
        <translation>en six semaines</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>fellow</source>
        <translation>fellow</translation>
    </message>
    <message>
        <source>faculty</source>
        <translation>senior</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>infirmier</translation>
    </message>
    <message>
        <source>pharmacist</source>
        <translation>pharmacien</translation>
    </message>
    <message>
        <source>therapist</source>
        <translation>rééducateur</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>Nothing yet, or too few to tell.</source>
        <translation>Rien encore, ou trop peu pour le dire.</translation>
    </message>
</context>
<context>
    <name>PracticeCards</name>
    <message>
        <source>Huddles held</source>
        <translation>Tours d’équipe tenus</translation>
    </message>
    <message>
        <source>Minutes a huddle</source>
        <translation>Minutes par tour</translation>
    </message>
    <message>
        <source>Goals with an ally</source>
        <translation>Objectifs avec un soutien</translation>
    </message>
    <message>
        <source>Leaders with a live edge</source>
        <translation>Responsables avec un axe</translation>
    </message>
    <message>
        <source>Requests met, how soon</source>
        <translation>Demandes suivies, et quand</translation>
    </message>
    <message>
        <source>Coaching across professions</source>
        <translation>Coaching entre professions</translation>
    </message>
    <message>
        <source>Coaching upward</source>
        <translation>Coaching vers le haut</translation>
    </message>
    <message>
        <source>From log to fix</source>
        <translation>Du journal au remède</translation>
    </message>
    <message>
        <source>week by week, all teams: a habit is what is kept up</source>
        <translation>par semaine, toutes les équipes&#x202f;: une habitude est ce que l’on garde</translation>
    </message>
    <message>
        <source>the middle one, {when}</source>
        <translation>la médiane, {when}</translation>
    </message>
    <message>
        <source>ten or fewer, dotted: what is short can be held every day</source>
        <translation>dix ou moins, en pointillé&#x202f;: ce qui est court se tient chaque jour</translation>
    </message>
    <message>
        <source>live goals</source>
        <translation>objectifs en cours</translation>
    </message>
    <message>
        <source>of {count} live goals</source>
        <translation>sur {count} objectifs en cours</translation>
    </message>
    <message>
        <source>so that nobody learns alone</source>
        <translation>pour que personne n’apprenne seul</translation>
    </message>
    <message>
        <source>so that nobody learns alone: {count} have room for an ally</source>
        <translation>pour que personne n’apprenne seul&#x202f;: {count} attendent un soutien</translation>
    </message>
    <message>
        <source>leaders</source>
        <translation>responsables</translation>
    </message>
    <message>
        <source>of {count} leaders</source>
        <translation>sur {count} responsables</translation>
    </message>
    <message>
        <source>who leads learns in sight of all; who, only by their choice</source>
        <translation>qui dirige apprend au vu de tous&#x202f;; qui, à son seul choix</translation>
    </message>
    <message>
        <source>of {count} {when}</source>
        <translation>sur {count} {when}</translation>
    </message>
    <message>
        <source>watch-me requests end with their day: asking is worth it where somebody comes</source>
        <translation>«&#x202f;observez-moi&#x202f;» finit avec le jour&#x202f;: demander sert si quelqu’un vient</translation>
    </message>
    <message>
        <source>times, {when}</source>
        <translation>fois, {when}</translation>
    </message>
    <message>
        <source>seen and told, or offered: each sees what others miss</source>
        <translation>vu et dit, ou proposé&#x202f;: chacun voit ce qui échappe aux autres</translation>
    </message>
    <message>
        <source>from those with less rank: everybody is a coach</source>
        <translation>par les moins gradés&#x202f;: chacun est coach</translation>
    </message>
    <message>
        <source>still to mend</source>
        <translation>à améliorer encore</translation>
    </message>
    <message>
        <source>mended, {when}</source>
        <translation>améliorations, {when}</translation>
    </message>
    <message>
        <source>what the learning log showed is put right: writing it down pays</source>
        <translation>ce que le journal a montré est corrigé&#x202f;: écrire sert</translation>
    </message>
</context>
<context>
    <name>PracticePlace</name>
    <message>
        <source>Practice health</source>
        <translation>Santé de la pratique</translation>
    </message>
    <message>
        <source>How we practise, never how anybody is</source>
        <translation>Comment nous pratiquons, jamais comment va quelqu’un</translation>
    </message>
</context>
<context>
    <name>PracticeSheet</name>
    <message>
        <source>Practice health</source>
        <translation>Santé de la pratique</translation>
    </message>
    <message>
        <source>Printed on {day}. How we practise, never how anybody is.</source>
        <translation>Imprimé le {day}. Comment nous pratiquons, jamais comment va quelqu’un.</translation>
    </message>
</context>
<context>
    <name>PracticeTools</name>
    <message>
        <source>Eight weeks</source>
        <translation>Huit semaines</translation>
    </message>
    <message>
        <source>Since July</source>
        <translation>Depuis juillet</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>Whole weeks of huddles, of what the wall shows and of what the log shares with teams. Hidden: fewer than 5 huddles, and all else of fewer than 5 people.</source>
        <translation>Semaines entières&#x202f;: tours d’équipe, ce que montre le mur, ce que le journal partage aux équipes. Caché&#x202f;: moins de 5 tours, et tout le reste de moins de 5 personnes.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Take one to the retro</source>
        <translation>En porter un à la rétro</translation>
    </message>
    <message>
        <source>touch a card first</source>
        <translation>touchez d’abord une carte</translation>
    </message>
</context>
<context>
    <name>PresenceSheet</name>
    <message>
        <source>Comes or goes</source>
        <translation>Arrive ou part</translation>
    </message>
    <message>
        <source>Leads from here</source>
        <translation>Mène à partir d’ici</translation>
    </message>
    <message>
        <source>What a touch on a name means</source>
        <translation>Ce que veut dire toucher un nom</translation>
    </message>
    <message>
        <source>End the round now</source>
        <translation>Finir le tour maintenant</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Qui est là</translation>
    </message>
    <message>
        <source>One touch each. Nobody’s coming or going is counted.</source>
        <translation>Une touche chacun. Ni arrivées ni départs ne sont comptés.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>These pages can&apos;t be shown; they can be printed all the same.</source>
        <translation>Ces pages ne peuvent être montrées&#x202f;; elles s’impriment quand même.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>Look for printers again</source>
        <translation>Chercher des imprimantes</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Which week</source>
        <translation>Quelle semaine</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>My week</source>
        <translation>Ma semaine</translation>
    </message>
    <message>
        <source>Goal sheets</source>
        <translation>Feuilles d’objectifs</translation>
    </message>
    <message>
        <source>Plan for chiefs</source>
        <translation>Plan, responsables</translation>
    </message>
    <message>
        <source>Plan for the wall</source>
        <translation>Plan, mur</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>Mes cas</translation>
    </message>
    <message>
        <source>Why there is no plan</source>
        <translation>Pourquoi il n’y a pas de plan</translation>
    </message>
    <message>
        <source>Practice health</source>
        <translation>Santé de la pratique</translation>
    </message>
    <message>
        <source>Sheets of others and plans are printed by chiefs and programme directors.</source>
        <translation>Les feuilles des autres et les plans sont imprimés par les responsables et la direction du programme.</translation>
    </message>
    <message>
        <source>This week, {day}</source>
        <translation>Cette semaine, {day}</translation>
    </message>
    <message>
        <source>Next week, {day}</source>
        <translation>Semaine suivante, {day}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>{name} (printing)</source>
        <translation>{name} (imprime)</translation>
    </message>
    <message>
        <source>{name} (paused)</source>
        <translation>{name} (en pause)</translation>
    </message>
</context>
<context>
    <name>PrintSchedule</name>
    <message>
        <source>Every {day} at {time}: {team}’s goal sheets for the next week, on {printer}.</source>
        <translation>Chaque {day} à {time}&#x202f;: les feuilles d’objectifs de l’équipe {team} pour la semaine suivante, sur {printer}.</translation>
    </message>
    <message>
        <source>Every {day} at {time}: {team}’s goal sheets, on {printer}.</source>
        <translation>Chaque {day} à {time}&#x202f;: les feuilles d’objectifs de l’équipe {team}, sur {printer}.</translation>
    </message>
    <message>
        <source>Every {day} at {time}: everyone’s goal sheets for the next week, on {printer}.</source>
        <translation>Chaque {day} à {time}&#x202f;: les feuilles d’objectifs de tous pour la semaine suivante, sur {printer}.</translation>
    </message>
    <message>
        <source>Every {day} at {time}: everyone’s goal sheets, on {printer}.</source>
        <translation>Chaque {day} à {time}&#x202f;: les feuilles d’objectifs de tous, sur {printer}.</translation>
    </message>
    <message>
        <source>Whoever set it prints for nobody else any more: set it anew.</source>
        <translation>La personne qui l’a réglé n’imprime plus pour d’autres&#x202f;: réglez-le à nouveau.</translation>
    </message>
    <message>
        <source>Next: {day}.</source>
        <translation>Prochaine fois&#x202f;: {day}</translation>
    </message>
    <message>
        <source>{day}: not printed, for no screen was on that could. Print them here if they are still wanted.</source>
        <translation>{day}&#x202f;: pas imprimées, aucun écran capable n’était allumé. Imprimez-les ici si elles servent encore.</translation>
    </message>
    <message>
        <source>{day}, {time}: sent to {printer}; whether they came out is not known. See whether they lie there before you print again. {why}</source>
        <translation>{day}, {time}&#x202f;: envoyées à {printer}&#x202f;; on ne sait pas si elles sont sorties. Voyez si elles sont là avant d’imprimer à nouveau. {why}</translation>
    </message>
    <message>
        <source>{day}: not out yet. {why}</source>
        <translation>{day}&#x202f;: pas encore sorties. {why}</translation>
    </message>
    <message>
        <source>{day}: not printed. {why}</source>
        <translation>{day}&#x202f;: pas imprimées. {why}</translation>
    </message>
    <message>
        <source>What makes the pages ended before they were done.</source>
        <translation>Ce qui compose les pages s’est arrêté avant la fin.</translation>
    </message>
    <message>
        <source>There was nobody to print for.</source>
        <translation>Il n’y avait personne pour qui imprimer.</translation>
    </message>
    <message>
        <source>This computer is not set up for printing yet. IT can set it up (install cups-client; the command {command} is missing).</source>
        <translation>Cet ordinateur n’est pas encore préparé pour imprimer. L’informatique peut le préparer (installer cups-client&#x202f;; la commande {command} manque).</translation>
    </message>
    <message>
        <source>This computer’s print service is not running. IT can start it (CUPS).</source>
        <translation>Le service d’impression de cet ordinateur est arrêté. L’informatique peut le démarrer (CUPS).</translation>
    </message>
    <message>
        <source>No printer is set up here. IT can add a printer (in CUPS).</source>
        <translation>Aucune imprimante n’est installée ici. L’informatique peut en ajouter une (dans CUPS).</translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more: choose another printer.</source>
        <translation>L’imprimante {printer} n’est plus là&#x202f;: choisissez une autre imprimante.</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer: see that it is switched on and connected.</source>
        <translation>L’imprimante {printer} ne répond pas&#x202f;: vérifiez qu’elle est allumée et reliée.</translation>
    </message>
    <message>
        <source>The printer {printer} said no ({reason}).</source>
        <translation>L’imprimante {printer} a refusé ({reason}).</translation>
    </message>
    <message>
        <source>The printer {printer} stopped before the end ({reason}). See whether some of them lie there.</source>
        <translation>L’imprimante {printer} s’est arrêtée avant la fin ({reason}). Voyez si une partie des feuilles est là.</translation>
    </message>
    <message>
        <source>Their pages were gone before they were sent.</source>
        <translation>Leurs pages ont disparu avant d’être envoyées.</translation>
    </message>
    <message>
        <source>{day}, {time}: was begun and not finished. See whether the sheets lie there: print again?</source>
        <translation>{day}, {time}&#x202f;: commencé et pas terminé. Voyez si les feuilles sont là&#x202f;: imprimer à nouveau&#x202f;?</translation>
    </message>
    <message>
        <source>Last: {day}, {time}, printed on {printer}.</source>
        <translation>Dernière fois&#x202f;: {day}, {time}, imprimées sur {printer}.</translation>
    </message>
    <message>
        <source>{day}, {time}: the sheets are being made.</source>
        <translation>{day}, {time}&#x202f;: les feuilles sont en préparation.</translation>
    </message>
    <message>
        <source>{day}, {time}: sent to {printer}.</source>
        <translation>{day}, {time}&#x202f;: envoyées à {printer}.</translation>
    </message>
    <message>
        <source>{day}, {time}: sent to {printer}; whether they came out is not known.</source>
        <translation>{day}, {time}&#x202f;: envoyées à {printer}&#x202f;; on ne sait pas si elles sont sorties.</translation>
    </message>
</context>
<context>
    <name>PrintTools</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Keep as a file</source>
        <translation>Garder en fichier</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>PrintingPlace</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Coaching, not assessment. A sheet belongs to its person.</source>
        <translation>Du coaching, pas une évaluation. Une feuille appartient à sa personne.</translation>
    </message>
    <message>
        <source>It holds what they share with their team.</source>
        <translation>Elle contient ce que la personne partage avec son équipe.</translation>
    </message>
    <message>
        <source>Whose sheet?</source>
        <translation>La feuille de qui&#x202f;?</translation>
    </message>
    <message>
        <source>pages are being made</source>
        <translation>pages en préparation</translation>
    </message>
    <message>
        <source>The pages are being made.</source>
        <translation>Les pages sont en préparation.</translation>
    </message>
    <message>
        <source>Reading what goes on the pages</source>
        <translation>Lecture de ce qui va sur les pages</translation>
    </message>
    <message>
        <source>Making pages: {done} of {total}</source>
        <translation>Préparation des pages&#x202f;: {done} sur {total}</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>Stopped. Choose again to make the pages.</source>
        <translation>Arrêté. Choisissez de nouveau pour préparer les pages.</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>aucune page</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>aucune imprimante</translation>
    </message>
    <message>
        <source>Sending to {printer}</source>
        <translation>Envoi à {printer}</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>dans un moment</translation>
    </message>
    <message>
        <source>In the queue of {printer}, {count} before it</source>
        <translation>Dans la file {printer}, {count} avant</translation>
    </message>
    <message>
        <source>In the queue of {printer}</source>
        <translation>Dans la file {printer}</translation>
    </message>
    <message>
        <source>{printer} is printing</source>
        <translation>{printer} imprime</translation>
    </message>
    <message>
        <source>The queue of {printer} holds it</source>
        <translation>La file {printer} le retient</translation>
    </message>
    <message>
        <source>Taken out of the queue; nothing more is printed.</source>
        <translation>Retiré de la file&#x202f;; rien de plus n’est imprimé.</translation>
    </message>
    <message>
        <source>Printed on {printer}.</source>
        <translation>Imprimé sur {printer}.</translation>
    </message>
    <message>
        <source>{sentence} They lie in {folder} as “{name}”.</source>
        <translation>{sentence} Elles se trouvent dans {folder} sous «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Kept as “{name}” in {folder}.</source>
        <translation>Gardé sous «&#x202f;{name}&#x202f;» dans {folder}.</translation>
    </message>
</context>
<context>
    <name>ProgressBand</name>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
</context>
<context>
    <name>PromptsForm</name>
    <message>
        <source>What makes it a good goal</source>
        <translation>Ce qui en fait un bon objectif</translation>
    </message>
    <message>
        <source>Each helps, none is needed.</source>
        <translation>Chacun aide, aucun n’est obligatoire.</translation>
    </message>
    <message>
        <source>Important: why it matters here</source>
        <translation>Important&#x202f;: pourquoi c’est utile ici</translation>
    </message>
    <message>
        <source>Measurable: how we will know</source>
        <translation>Mesurable&#x202f;: comment nous le saurons</translation>
    </message>
    <message>
        <source>Accountable: to whom I tell it</source>
        <translation>Annoncé&#x202f;: à qui j’en parle</translation>
    </message>
    <message>
        <source>Realistic: how often I meet it</source>
        <translation>Réaliste&#x202f;: à quelle fréquence je le rencontre</translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message>
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Take it back</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>How I got better: {competency}</source>
        <translation>Comment j’ai progressé&#x202f;: {competency}</translation>
    </message>
    <message>
        <source>What was hard</source>
        <translation>Ce qui était difficile</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Ce que j’ai fait</translation>
    </message>
    <message>
        <source>Who helped</source>
        <translation>Qui a aidé</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Thank {name}</source>
        <translation>Remercier {name}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>il y a {age}</translation>
    </message>
    <message>
        <source>{role} · told {when}</source>
        <translation>{role} · raconté {when}</translation>
    </message>
</context>
<context>
    <name>Repairing</name>
    <message>
        <source>Plan {code}, which is in force, does not fit any more.</source>
        <translation>Le plan {code}, en vigueur, ne convient plus.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Et {count} de plus.</translation>
    </message>
</context>
<context>
    <name>ResumePage</name>
    <message>
        <source>A round is not over yet</source>
        <translation>Un tour n’est pas encore fini</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Le finir</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>En commencer un autre</translation>
    </message>
    <message>
        <source>{huddle} · {occasion}</source>
        <translation>{huddle} · {occasion}</translation>
    </message>
</context>
<context>
    <name>RetroPlace</name>
    <message>
        <source>Open</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done or dropped</source>
        <translation>Fait ou abandonné</translation>
    </message>
    <message>
        <source>in the last four months</source>
        <translation>ces quatre derniers mois</translation>
    </message>
    <message>
        <source>Change one thing</source>
        <translation>Changer une chose</translation>
    </message>
    <message>
        <source>First what is open: done, still on, or dropped? Then one new thing.</source>
        <translation>D’abord ce qui est en cours&#x202f;: fait, à suivre ou abandonné&#x202f;? Puis une chose nouvelle.</translation>
    </message>
    <message>
        <source>Team retro</source>
        <translation>Rétro de l’équipe</translation>
    </message>
    <message>
        <source>Change one thing about this board</source>
        <translation>Changer une chose à ce tableau</translation>
    </message>
    <message>
        <source>A change comes from somebody who can be asked about it.</source>
        <translation>Un changement vient de quelqu’un à qui l’on peut en parler.</translation>
    </message>
    <message>
        <source>What should be other when we meet again? One thing, small enough for two weeks.</source>
        <translation>Qu’est-ce qui devrait être autrement à la prochaine rencontre&#x202f;? Une chose, assez petite pour deux semaines.</translation>
    </message>
    <message>
        <source>Proposed; the next retro asks for it</source>
        <translation>Proposé&#x202f;; la prochaine rétro y reviendra</translation>
    </message>
    <message>
        <source>What becomes of a change is said by somebody.</source>
        <translation>Ce que devient un changement, c’est quelqu’un qui le dit.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Why is it dropped?</source>
        <translation>Pourquoi l’abandonner&#x202f;?</translation>
    </message>
    <message>
        <source>We tried, and it was no better</source>
        <translation>Essayé, et ce n’était pas mieux</translation>
    </message>
    <message>
        <source>Something else is more important now</source>
        <translation>Autre chose est plus important maintenant</translation>
    </message>
    <message>
        <source>It is not ours to change</source>
        <translation>Ce n’est pas à nous de le changer</translation>
    </message>
    <message>
        <source>Dropped, with the reason beside it</source>
        <translation>Abandonné, avec la raison à côté</translation>
    </message>
    <message>
        <source>Taken up; the next retro asks for it</source>
        <translation>Pris en charge&#x202f;; la prochaine rétro y reviendra</translation>
    </message>
    <message>
        <source>Nothing is open. What one thing would make this board better?</source>
        <translation>Rien n’est en cours. Quelle chose rendrait ce tableau meilleur&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing ended lately.</source>
        <translation>Rien n’a pris fin récemment.</translation>
    </message>
</context>
<context>
    <name>RotationLegend</name>
    <message>
        <source>growth</source>
        <translation>progression</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>pareil</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>I have a sheet</source>
        <translation>J’ai une feuille</translation>
    </message>
    <message>
        <source>Type the code at its foot; your week opens.</source>
        <translation>Tapez le code au bas de la feuille&#x202f;; votre semaine s’ouvre.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>{who}: {rule}</source>
        <translation>{who}&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 personne</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>1 of {group}</source>
        <translation>1 parmi {group}</translation>
    </message>
    <message>
        <source>{count} of {group}</source>
        <translation>{count} parmi {group}</translation>
    </message>
    <message>
        <source>1 block of {services}</source>
        <translation>1 période de {services}</translation>
    </message>
    <message>
        <source>{count} blocks of {services}</source>
        <translation>{count} périodes de {services}</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>au moins {amount}</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>au plus {amount}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} à {most}</translation>
    </message>
    <message>
        <source>in every block</source>
        <translation>à chaque période</translation>
    </message>
    <message>
        <source>in block {block}</source>
        <translation>en période {block}</translation>
    </message>
    <message>
        <source>in blocks {first} to {last}</source>
        <translation>aux périodes {first} à {last}</translation>
    </message>
    <message>
        <source>in blocks {blocks}</source>
        <translation>aux périodes {blocks}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names} ou {last}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} et {last}</translation>
    </message>
    <message>
        <source>{services}: {people} {when}</source>
        <translation>{services}&#x202f;: {people} {when}</translation>
    </message>
    <message>
        <source>{services}: {people} in every block; who is away for half of it counts half</source>
        <translation>{services}&#x202f;: {people} à chaque période&#x202f;; qui en manque la moitié compte pour moitié</translation>
    </message>
    <message>
        <source>{services}: {people} {when}; {others} of them from {programme}, so of ours {ours}</source>
        <translation>{services}&#x202f;: {people} {when}&#x202f;; dont {others} de {programme}, donc des nôtres {ours}</translation>
    </message>
    <message>
        <source>{services}: {people} {when}, while others are new</source>
        <translation>{services}&#x202f;: {people} {when}, tant que d’autres débutent</translation>
    </message>
    <message>
        <source>{services}, each: {people} {when}, while others are new</source>
        <translation>{services}, chacun&#x202f;: {people} {when}, tant que d’autres débutent</translation>
    </message>
    <message>
        <source>{blocks} each by the end of block {block}</source>
        <translation>{blocks} par personne avant la fin de la période {block}</translation>
    </message>
    <message>
        <source>{rule}, at most {most} in the year</source>
        <translation>{rule}, au plus {most} dans l’année</translation>
    </message>
    <message>
        <source>{blocks} each in the year</source>
        <translation>{blocks} par personne dans l’année</translation>
    </message>
    <message>
        <source>never two blocks of {services} in a row</source>
        <translation>jamais deux périodes de {services} de suite</translation>
    </message>
    <message>
        <source>{blocks} in any {window} blocks in a row</source>
        <translation>{blocks} sur {window} périodes de suite</translation>
    </message>
    <message>
        <source>never two blocks in a row</source>
        <translation>jamais deux périodes de suite</translation>
    </message>
    <message>
        <source>1 block a year</source>
        <translation>1 période par an</translation>
    </message>
    <message>
        <source>{count} blocks a year</source>
        <translation>{count} périodes par an</translation>
    </message>
    <message>
        <source>the block after it in {services}</source>
        <translation>la période d’après en {services}</translation>
    </message>
    <message>
        <source>{services}: {parts}</source>
        <translation>{services}&#x202f;: {parts}</translation>
    </message>
    <message>
        <source>{blocks} in any {cycle} blocks in a row</source>
        <translation>{blocks} sur {cycle} périodes de suite</translation>
    </message>
    <message>
        <source>{blocks}, then {others} elsewhere, in turn from block {block} on</source>
        <translation>{blocks}, puis {others} ailleurs, à tour de rôle dès la période {block}</translation>
    </message>
    <message>
        <source>{then} only after {blocks}</source>
        <translation>{then} seulement après {blocks}</translation>
    </message>
    <message>
        <source>in {services} everybody new to it has somebody strong beside them</source>
        <translation>en {services}, quiconque y débute a à ses côtés une personne solide</translation>
    </message>
    <message>
        <source>in {services} every {count} new to it have somebody strong beside them</source>
        <translation>en {services}, {count} personnes qui y débutent ont à leurs côtés une personne solide</translation>
    </message>
    <message>
        <source>in {services} everybody below “{novice}” in {competency} has somebody from “{strong}” up beside them</source>
        <translation>en {services}, quiconque est sous «&#x202f;{novice}&#x202f;» en {competency} a à ses côtés une personne à «&#x202f;{strong}&#x202f;» au moins</translation>
    </message>
    <message>
        <source>in {services} every {count} below “{novice}” in {competency} have somebody from “{strong}” up beside them</source>
        <translation>en {services}, {count} personnes sous «&#x202f;{novice}&#x202f;» en {competency} ont à leurs côtés une personne à «&#x202f;{strong}&#x202f;» au moins</translation>
    </message>
</context>
<context>
    <name>RuleFormSheet</name>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>What is it about? Each is a few touches.</source>
        <translation>De quoi s’agit-il&#x202f;? Quelques touches suffisent.</translation>
    </message>
    <message>
        <source>A rule from a file</source>
        <translation>Une règle venue d’un fichier</translation>
    </message>
    <message>
        <source>It came with a file and is changed there. Here it can be switched off, or removed.</source>
        <translation>Elle vient d’un fichier et s’y modifie. Ici, on peut la désactiver ou la supprimer.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation>rien n’a changé</translation>
    </message>
</context>
<context>
    <name>RuleSaying</name>
    <message>
        <source>{needed} needed, {possible} possible</source>
        <translation>{needed} nécessaires, {possible} possibles</translation>
    </message>
    <message>
        <source>{sum}, with “{rule}”</source>
        <translation>{sum}, avec «&#x202f;{rule}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Switched off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>If it can be</source>
        <translation>Si possible</translation>
    </message>
    <message>
        <source>Who is where in a block</source>
        <translation>Qui est où pendant une période</translation>
    </message>
    <message>
        <source>What each person does in the year</source>
        <translation>Ce que chacun fait dans l’année</translation>
    </message>
    <message>
        <source>What follows what</source>
        <translation>Ce qui suit quoi</translation>
    </message>
    <message>
        <source>What comes before</source>
        <translation>Ce qui vient avant</translation>
    </message>
    <message>
        <source>Who is beside whom</source>
        <translation>Qui est aux côtés de qui</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Strongly</source>
        <translation>Fortement</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>Légèrement</translation>
    </message>
    <message>
        <source>People in a service</source>
        <translation>Effectif d’un service</translation>
    </message>
    <message>
        <source>At least and at most so many in every block</source>
        <translation>Un minimum et un maximum à chaque période</translation>
    </message>
    <message>
        <source>Half blocks</source>
        <translation>Demi-périodes</translation>
    </message>
    <message>
        <source>Who is away for half a block counts half</source>
        <translation>Qui manque la moitié d’une période compte pour moitié</translation>
    </message>
    <message>
        <source>A service shared with others</source>
        <translation>Un service partagé</translation>
    </message>
    <message>
        <source>Another programme sends a fixed number</source>
        <translation>Un autre programme envoie un nombre fixe</translation>
    </message>
    <message>
        <source>Changeover</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>Services keep experienced people in the first blocks</source>
        <translation>Les services gardent des gens d’expérience aux premières périodes</translation>
    </message>
    <message>
        <source>Needed in the year</source>
        <translation>Requis dans l’année</translation>
    </message>
    <message>
        <source>So many blocks for each of a class, perhaps by a date</source>
        <translation>Tant de périodes pour chacun d’une promotion, peut-être avant une date</translation>
    </message>
    <message>
        <source>Not too many in a row</source>
        <translation>Pas trop de suite</translation>
    </message>
    <message>
        <source>Never two in a row, or at most so many of any few</source>
        <translation>Jamais deux de suite, ou au plus tant parmi quelques-unes</translation>
    </message>
    <message>
        <source>Night float</source>
        <translation>Nuits</translation>
    </message>
    <message>
        <source>Apart, so many a year, and what comes after</source>
        <translation>Espacées, tant par an, et ce qui vient après</translation>
    </message>
    <message>
        <source>Clinic in turn</source>
        <translation>Consultation à tour de rôle</translation>
    </message>
    <message>
        <source>So many blocks elsewhere, then clinic</source>
        <translation>Tant de périodes ailleurs, puis la consultation</translation>
    </message>
    <message>
        <source>One before the other</source>
        <translation>L’un avant l’autre</translation>
    </message>
    <message>
        <source>First the wards, then nights</source>
        <translation>D’abord les salles, puis les nuits</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Encadrement</translation>
    </message>
    <message>
        <source>Who is new has somebody strong beside them</source>
        <translation>Qui débute a une personne solide à ses côtés</translation>
    </message>
    <message>
        <source>How much it binds</source>
        <translation>À quel point elle engage</translation>
    </message>
    <message>
        <source>must never breaks</source>
        <translation>toujours ne cède jamais</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>several count together</source>
        <translation>plusieurs comptent ensemble</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>none chosen: everybody</source>
        <translation>aucun choix&#x202f;: tout le monde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>none chosen: every block</source>
        <translation>aucun choix&#x202f;: chaque période</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Of them from others</source>
        <translation>Dont venus d’ailleurs</translation>
    </message>
    <message>
        <source>in each block</source>
        <translation>à chaque période</translation>
    </message>
    <message>
        <source>Whose are they</source>
        <translation>De quel programme</translation>
    </message>
    <message>
        <source>At least, together</source>
        <translation>Au moins, ensemble</translation>
    </message>
    <message>
        <source>At most, together</source>
        <translation>Au plus, ensemble</translation>
    </message>
    <message>
        <source>each service by itself</source>
        <translation>chaque service pour soi</translation>
    </message>
    <message>
        <source>Who is experienced</source>
        <translation>Qui a de l’expérience</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dès</translation>
    </message>
    <message>
        <source>For so many blocks</source>
        <translation>Pendant tant de périodes</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quoi</translation>
    </message>
    <message>
        <source>Blocks, at least</source>
        <translation>Périodes, au moins</translation>
    </message>
    <message>
        <source>Blocks, at most</source>
        <translation>Périodes, au plus</translation>
    </message>
    <message>
        <source>The least by the end of</source>
        <translation>Le minimum avant la fin de</translation>
    </message>
    <message>
        <source>At most so many</source>
        <translation>Au plus tant</translation>
    </message>
    <message>
        <source>In any so many blocks</source>
        <translation>Sur tant de périodes</translation>
    </message>
    <message>
        <source>What nights are</source>
        <translation>Ce que sont les nuits</translation>
    </message>
    <message>
        <source>Never two in a row</source>
        <translation>Jamais deux de suite</translation>
    </message>
    <message>
        <source>At most a year</source>
        <translation>Au plus par an</translation>
    </message>
    <message>
        <source>The block after it in</source>
        <translation>La période d’après en</translation>
    </message>
    <message>
        <source>one of these, or leave; none chosen: anywhere</source>
        <translation>l’un d’eux, ou congé&#x202f;; aucun choix&#x202f;: partout</translation>
    </message>
    <message>
        <source>What clinic is</source>
        <translation>Ce qu’est la consultation</translation>
    </message>
    <message>
        <source>Blocks elsewhere</source>
        <translation>Périodes ailleurs</translation>
    </message>
    <message>
        <source>Then blocks of clinic</source>
        <translation>Puis périodes de consultation</translation>
    </message>
    <message>
        <source>The first clinic</source>
        <translation>La première consultation</translation>
    </message>
    <message>
        <source>First</source>
        <translation>D’abord</translation>
    </message>
    <message>
        <source>any of these; earlier years count</source>
        <translation>l’un d’eux&#x202f;; les années passées comptent</translation>
    </message>
    <message>
        <source>So many blocks of it</source>
        <translation>Tant de périodes</translation>
    </message>
    <message>
        <source>Only then</source>
        <translation>Ensuite seulement</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>En quoi</translation>
    </message>
    <message>
        <source>none chosen: in what the service itself asks</source>
        <translation>aucun choix&#x202f;: ce que le service demande</translation>
    </message>
    <message>
        <source>New is who is below</source>
        <translation>Débute qui est sous</translation>
    </message>
    <message>
        <source>Strong is who has at least</source>
        <translation>Est solide qui a au moins</translation>
    </message>
    <message>
        <source>So many new beside one strong</source>
        <translation>Débutants par personne solide</translation>
    </message>
    <message>
        <source>the year</source>
        <translation>l’année</translation>
    </message>
    <message>
        <source>as it fits</source>
        <translation>au mieux</translation>
    </message>
    <message>
        <source>open</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>say how many</source>
        <translation>dites combien</translation>
    </message>
    <message>
        <source>at least is above at most</source>
        <translation>le minimum dépasse le maximum</translation>
    </message>
    <message>
        <source>the same on both sides</source>
        <translation>le même des deux côtés</translation>
    </message>
    <message>
        <source>says nothing yet</source>
        <translation>ne dit encore rien</translation>
    </message>
    <message>
        <source>nothing is left for ours</source>
        <translation>il ne reste rien aux nôtres</translation>
    </message>
    <message>
        <source>strong is below new</source>
        <translation>solide est sous débutant</translation>
    </message>
    <message>
        <source>longer than the year</source>
        <translation>plus long que l’année</translation>
    </message>
    <message>
        <source>say who</source>
        <translation>dites qui</translation>
    </message>
    <message>
        <source>say whose they are</source>
        <translation>dites de quel programme</translation>
    </message>
    <message>
        <source>choose both levels</source>
        <translation>choisissez les deux niveaux</translation>
    </message>
    <message>
        <source>say what comes first</source>
        <translation>dites ce qui vient d’abord</translation>
    </message>
    <message>
        <source>say what comes then</source>
        <translation>dites ce qui vient ensuite</translation>
    </message>
    <message>
        <source>choose where</source>
        <translation>choisissez où</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Ground rules</source>
        <translation>Règles du jeu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message>
        <source>Removed: {rule}</source>
        <translation>Supprimée&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>Switched on: {rule}</source>
        <translation>Activée&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>Switched off: {rule}</source>
        <translation>Désactivée&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>Saved: {rule}</source>
        <translation>Enregistrée&#x202f;: {rule}</translation>
    </message>
</context>
<context>
    <name>RulesSheet</name>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>What changes here counts from the next suggestion on.</source>
        <translation>Ce qui change ici compte dès la prochaine suggestion.</translation>
    </message>
    <message>
        <source>{count} hold, those with a lock always. Touch one to change it.</source>
        <translation>{count} en vigueur, celles avec un cadenas toujours. Touchez-en une pour la changer.</translation>
    </message>
    <message>
        <source>{count} hold, those with a lock always; {off} are switched off. Touch one to change it.</source>
        <translation>{count} en vigueur, celles avec un cadenas toujours&#x202f;; {off} désactivées. Touchez-en une pour la changer.</translation>
    </message>
    <message>
        <source>Rules of the year</source>
        <translation>Règles de l’année</translation>
    </message>
    <message>
        <source>There is no rule yet.</source>
        <translation>Il n’y a encore aucune règle.</translation>
    </message>
</context>
<context>
    <name>SaidPanel</name>
    <message>
        <source>Said since you last looked</source>
        <translation>Dit depuis votre dernière visite</translation>
    </message>
    <message>
        <source>All {count} notes</source>
        <translation>Les {count} retours</translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message>
        <source>Turn off</source>
        <translation>Ne plus imprimer</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Choose day and printer</source>
        <translation>Choisir jour et imprimante</translation>
    </message>
</context>
<context>
    <name>ScheduleSheet</name>
    <message>
        <source>No printer is known here.</source>
        <translation>Aucune imprimante n’est connue ici.</translation>
    </message>
    <message>
        <source>Print them every week</source>
        <translation>Les imprimer chaque semaine</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Goal sheets every week</source>
        <translation>Feuilles d’objectifs chaque semaine</translation>
    </message>
    <message>
        <source>They hold what people share with their team. From Friday on they are for the week that comes.</source>
        <translation>Ce que chacun partage avec son équipe. Dès le vendredi, pour la semaine suivante.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>aucune imprimante</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Rotation plan</source>
        <translation>Plan des rotations</translation>
    </message>
    <message>
        <source>Around plan {code}</source>
        <translation>Autour du plan {code}</translation>
    </message>
    <message>
        <source>Tried: rules bend</source>
        <translation>Essai&#x202f;: des règles plient</translation>
    </message>
    <message>
        <source>There is no plan. Looking for ways out</source>
        <translation>Il n’y a pas de plan. Recherche d’issues</translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>Earlier choices</source>
        <translation>Choix précédents</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Autres choix</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>◇ stands for letters or signs that this print cannot show.</source>
        <translation>◇ remplace des lettres ou signes que cette impression ne peut montrer.</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SheetPlace</name>
    <message>
        <source>I have a sheet</source>
        <translation>J’ai une feuille</translation>
    </message>
    <message>
        <source>A week on paper comes back to the board</source>
        <translation>Une semaine sur papier revient au tableau</translation>
    </message>
    <message>
        <source>My week, {week}</source>
        <translation>Ma semaine, {week}</translation>
    </message>
    <message>
        <source>This is a week of {name}. The PIN opens it.</source>
        <translation>C’est une semaine de {name}. Le code PIN l’ouvre.</translation>
    </message>
    <message>
        <source>say first how it went</source>
        <translation>dites d’abord comment cela s’est passé</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>dans un instant</translation>
    </message>
    <message>
        <source>Your week is told. Thank you; the paper is yours to keep, or to shred.</source>
        <translation>Votre semaine est racontée. Merci&#x202f;; le papier est à vous&#x202f;: gardez-le ou détruisez-le.</translation>
    </message>
    <message>
        <source>{told} of {count} goals told</source>
        <translation>{told} objectifs racontés sur {count}</translation>
    </message>
    <message>
        <source>Saved: it stands with your goal.</source>
        <translation>Enregistré&#x202f;: c’est noté avec votre objectif.</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Touch a tile to read what differs there.</source>
        <translation>Touchez une case pour lire ce qui y diffère.</translation>
    </message>
</context>
<context>
    <name>SigningInSheet</name>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>After the next miss the pad rests for a moment.</source>
        <translation>Après la prochaine erreur, le pavé se repose un moment.</translation>
    </message>
    <message>
        <source>That was not it. No harm done, try again.</source>
        <translation>Ce n’était pas ça. Pas de souci, réessayez.</translation>
    </message>
    <message>
        <source>Choose your PIN, four to eight digits</source>
        <translation>Choisissez votre PIN, de quatre à huit chiffres</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Welcome. Choose a PIN only you know.</source>
        <translation>Bienvenue. Choisissez un PIN connu de vous seul·e.</translation>
    </message>
    <message>
        <source>There is no PIN for this name.</source>
        <translation>Il n’y a pas de PIN pour ce nom.</translation>
    </message>
    <message>
        <source>A chief can give you a code. It works once.</source>
        <translation>Les responsables peuvent vous donner un code, à usage unique.</translation>
    </message>
    <message>
        <source>Your code is used up: without a PIN you need another.</source>
        <translation>Votre code a servi&#x202f;: sans PIN, il en faudra un autre.</translation>
    </message>
    <message>
        <source>Once more, the same digits</source>
        <translation>Encore une fois, les mêmes chiffres</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Garder ce PIN</translation>
    </message>
    <message>
        <source>These were two different PINs.</source>
        <translation>C’étaient deux PIN différents.</translation>
    </message>
    <message>
        <source>Choose one again.</source>
        <translation>Choisissez-en un de nouveau.</translation>
    </message>
    <message>
        <source>That PIN is easy to guess, or too short.</source>
        <translation>Ce PIN est facile à deviner, ou trop court.</translation>
    </message>
    <message>
        <source>Four to eight digits, no rows like 1234 and no repeats.</source>
        <translation>De quatre à huit chiffres, sans suite comme 1234 ni répétition.</translation>
    </message>
    <message>
        <source>The week of that code is over.</source>
        <translation>La semaine de ce code est passée.</translation>
    </message>
    <message>
        <source>A chief can give you another.</source>
        <translation>Les responsables peuvent vous en donner un autre.</translation>
    </message>
    <message>
        <source>The kiosk can&apos;t check that just now.</source>
        <translation>La borne ne peut pas vérifier pour l’instant.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un moment.</translation>
    </message>
</context>
<context>
    <name>SinceSheet</name>
    <message>
        <source>Since which day?</source>
        <translation>Depuis quel jour&#x202f;?</translation>
    </message>
    <message>
        <source>What was seen from that day on counts as movement.</source>
        <translation>Ce qui a été vu à partir de ce jour compte comme progrès.</translation>
    </message>
</context>
<context>
    <name>StartChips</name>
    <message>
        <source>Where it could come from; only you see this. Or choose below.</source>
        <translation>D’où il pourrait venir&#x202f;; vous seul le voyez. Ou choisissez plus bas.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which huddle</source>
        <translation>Quel tour</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Qui est là</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Toutes les équipes</translation>
    </message>
    <message>
        <source>Change this template</source>
        <translation>Modifier ce modèle</translation>
    </message>
    <message>
        <source>A template of our own</source>
        <translation>Un modèle à nous</translation>
    </message>
</context>
<context>
    <name>Stay</name>
    <message>
        <source>next {place}</source>
        <translation>ensuite {place}</translation>
    </message>
    <message>
        <source>{place} until {day}</source>
        <translation>{place} jusqu’au {day}</translation>
    </message>
    <message>
        <source>{stay}, then {place}</source>
        <translation>{stay}, puis {place}</translation>
    </message>
</context>
<context>
    <name>StepChart</name>
    <message>
        <source>Nothing seen yet</source>
        <translation>Rien de vu encore</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observé</translation>
    </message>
    <message>
        <source>own view</source>
        <translation>mon regard</translation>
    </message>
    <message>
        <source>growth edge</source>
        <translation>axe de progrès</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{name}: less</source>
        <translation>{name}&#x202f;: moins</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}&#x202f;: plus</translation>
    </message>
</context>
<context>
    <name>StoriesPlace</name>
    <message>
        <source>No stories here yet. Whoever got better at something could tell the first one.</source>
        <translation>Pas encore de récit ici. Qui a progressé peut raconter le premier.</translation>
    </message>
    <message>
        <source>Tell a story</source>
        <translation>Raconter</translation>
    </message>
    <message>
        <source>Each stands here as long as its person wants it to.</source>
        <translation>Chacun reste ici aussi longtemps que son auteur le veut.</translation>
    </message>
    <message>
        <source>Story shelf</source>
        <translation>L’étagère aux récits</translation>
    </message>
    <message>
        <source>How we got better, told by those who did</source>
        <translation>Comment nous avons progressé, raconté par ceux qui l’ont fait</translation>
    </message>
    <message>
        <source>A story belongs to somebody.</source>
        <translation>Un récit appartient à quelqu’un.</translation>
    </message>
    <message>
        <source>Your story is off the shelf</source>
        <translation>Votre récit n’est plus sur l’étagère</translation>
    </message>
</context>
<context>
    <name>StoryAudience</name>
    <message>
        <source>Who sees my stories</source>
        <translation>Qui voit mes récits</translation>
    </message>
    <message>
        <source>All my stories: nobody but me reads them.</source>
        <translation>Tous mes récits&#x202f;: personne d’autre que moi ne les lit.</translation>
    </message>
    <message>
        <source>All my stories: for those whose help I said yes to.</source>
        <translation>Tous mes récits&#x202f;: pour celles et ceux dont j’ai accepté l’aide.</translation>
    </message>
    <message>
        <source>All my stories: for my team and my coaches, signed in.</source>
        <translation>Tous mes récits&#x202f;: pour mon équipe et mes coachs, identifiés.</translation>
    </message>
    <message>
        <source>All my stories: for everybody, with my name here, without it while nobody is there.</source>
        <translation>Tous mes récits&#x202f;: pour tout le monde, avec mon nom ici, sans lui quand personne n’est là.</translation>
    </message>
</context>
<context>
    <name>StorySheet</name>
    <message>
        <source>What was hard</source>
        <translation>Ce qui était difficile</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Ce que j’ai fait</translation>
    </message>
    <message>
        <source>Who helped: a role is enough</source>
        <translation>Qui a aidé&#x202f;: un rôle suffit</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>About something else</source>
        <translation>À propos d’autre chose</translation>
    </message>
    <message>
        <source>Put it on the shelf</source>
        <translation>Poser sur l’étagère</translation>
    </message>
    <message>
        <source>How I got better at something</source>
        <translation>Comment j’ai progressé</translation>
    </message>
    <message>
        <source>A minute to read. No patients, no blame.</source>
        <translation>Une minute de lecture. Pas de patients, pas de reproches.</translation>
    </message>
    <message>
        <source>What did you get better at?</source>
        <translation>En quoi avez-vous progressé&#x202f;?</translation>
    </message>
    <message>
        <source>Who sees my stories</source>
        <translation>Qui voit mes récits</translation>
    </message>
    <message>
        <source>Steps 2, 3 and 5 make the story; who helped may stay open.</source>
        <translation>Les étapes 2, 3 et 5 font le récit&#x202f;; l’aide peut rester ouverte.</translation>
    </message>
    <message>
        <source>Your story stands on the shelf</source>
        <translation>Votre récit est sur l’étagère</translation>
    </message>
</context>
<context>
    <name>TakeUpSheet</name>
    <message>
        <source>Taken up</source>
        <translation>Je note</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Qui s’en charge</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>S’en charger</translation>
    </message>
</context>
<context>
    <name>TemplateDeeds</name>
    <message>
        <source>Change “{name}”</source>
        <translation>Modifier «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>A template of our own</source>
        <translation>Un modèle à nous</translation>
    </message>
    <message>
        <source>“{name}” is offered no more.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est plus proposé.</translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>What it is called</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Offer it no more</source>
        <translation>Ne plus le proposer</translation>
    </message>
    <message>
        <source>One of its questions is read aloud at the end of each round.</source>
        <translation>Une de ses questions est lue à voix haute à la fin de chaque tour.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Combien de temps</translation>
    </message>
    <message>
        <source>Questions to leave with</source>
        <translation>Questions à emporter</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Question {number}</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>{giver} thanks {taker}</source>
        <translation>{giver} remercie {taker}</translation>
    </message>
    <message>
        <source>{taker} helped {giver}</source>
        <translation>{taker} a aidé {giver}</translation>
    </message>
    <message>
        <source>{taker} shared something with {giver}</source>
        <translation>{taker} a partagé quelque chose avec {giver}</translation>
    </message>
</context>
<context>
    <name>ThanksCard</name>
    <message>
        <source>{day} · only you two see it</source>
        <translation>{day} · visible pour vous deux seulement</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Let others see it</source>
        <translation>Le montrer aux autres</translation>
    </message>
    <message>
        <source>Only for us two</source>
        <translation>Pour nous deux</translation>
    </message>
</context>
<context>
    <name>ThanksPlace</name>
    <message>
        <source>Nothing here just now. Who helped you lately?</source>
        <translation>Rien ici pour le moment. Qui vous a aidé récemment&#x202f;?</translation>
    </message>
    <message>
        <source>Say thanks</source>
        <translation>Dire merci</translation>
    </message>
    <message>
        <source>What people did for each other in the last six weeks. Whom it is about may keep it for two.</source>
        <translation>Ce qu’on a fait les uns pour les autres ces six dernières semaines. La personne remerciée peut le garder pour deux.</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Mercis</translation>
    </message>
    <message>
        <source>Helped, shared, thanked: facts, nothing that is counted</source>
        <translation>Aidé, partagé, remercié&#x202f;: des faits, rien que l’on compte</translation>
    </message>
    <message>
        <source>A thanks comes from somebody.</source>
        <translation>Un merci vient de quelqu’un.</translation>
    </message>
    <message>
        <source>{name} finds it here and on their page</source>
        <translation>{name} le trouve ici et sur sa page</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Only you two read it now</source>
        <translation>Vous seuls le lisez désormais</translation>
    </message>
    <message>
        <source>Others may read it again</source>
        <translation>Les autres peuvent à nouveau le lire</translation>
    </message>
</context>
<context>
    <name>ThanksSheet</name>
    <message>
        <source>For which one thing</source>
        <translation>Pour quelle chose</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Le dire</translation>
    </message>
    <message>
        <source>You helped</source>
        <translation>Tu as aidé</translation>
    </message>
    <message>
        <source>You shared something</source>
        <translation>Tu as partagé</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation>Qu’était-ce&#x202f;?</translation>
    </message>
    <message>
        <source>A fact, nothing that is counted. Others read it where they read this person’s stories.</source>
        <translation>Un fait, rien que l’on compte. Le lisent ceux qui lisent les récits de cette personne.</translation>
    </message>
    <message>
        <source>Whom do you thank?</source>
        <translation>Qui remerciez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>From you to one person, about one thing.</source>
        <translation>De vous à une personne, pour une chose.</translation>
    </message>
    <message>
        <source>Thank {name}</source>
        <translation>Remercier {name}</translation>
    </message>
</context>
<context>
    <name>TimerRing</name>
    <message>
        <source>{left} left of {whole}</source>
        <translation>encore {left} sur {whole}</translation>
    </message>
    <message>
        <source>of {whole}</source>
        <translation>sur {whole}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ToastStack</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TopicTiles</name>
    <message>
        <source>working on it</source>
        <translation>y travaillent</translation>
    </message>
    <message>
        <source>nobody just now</source>
        <translation>personne en ce moment</translation>
    </message>
    <message>
        <source>{count} working on it</source>
        <translation>{count} y travaillent</translation>
    </message>
    <message>
        <source>{count} on their own</source>
        <translation>{count} en autonomie</translation>
    </message>
    <message>
        <source>{count} on their own · ideal {ideal}</source>
        <translation>{count} en autonomie · idéal {ideal}</translation>
    </message>
</context>
<context>
    <name>TrainingDesk</name>
    <message>
        <source>Called off: {what} on {day}</source>
        <translation>Annulé&#x202f;: {what} le {day}</translation>
    </message>
    <message>
        <source>A date is called off by its person or a chief.</source>
        <translation>Seuls la personne concernée et les responsables annulent une date.</translation>
    </message>
    <message>
        <source>The date is kept and waits for you.</source>
        <translation>La date est gardée et vous attend.</translation>
    </message>
    <message>
        <source>Planned: {what} on {day}</source>
        <translation>Prévu&#x202f;: {what} le {day}</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>short enough for a cell</source>
        <translation>assez court pour une case</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>A date for {competency}</source>
        <translation>Une date pour {competency}</translation>
    </message>
    <message>
        <source>Skills lab</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Role play</source>
        <translation>Jeu de rôle</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Day beside an expert</source>
        <translation>Journée en duo</translation>
    </message>
    <message>
        <source>say what</source>
        <translation>dites quoi</translation>
    </message>
    <message>
        <source>choose a day</source>
        <translation>choisissez un jour</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>One lower</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>See myself one level lower in {competency}</source>
        <translation>Me voir un niveau plus bas en {competency}</translation>
    </message>
</context>
<context>
    <name>TrendPlot</name>
    <message>
        <source>Nothing seen yet</source>
        <translation>Rien de vu encore</translation>
    </message>
</context>
<context>
    <name>TrendsPanel</name>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observé</translation>
    </message>
    <message>
        <source>own view</source>
        <translation>mon regard</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>Revenir à celui-ci</translation>
    </message>
    <message>
        <source>stands there now</source>
        <translation>affiché maintenant</translation>
    </message>
</context>
<context>
    <name>VersionsDesk</name>
    <message>
        <source>Named “{name}”</source>
        <translation>Nommé «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>The name is gone</source>
        <translation>Le nom est retiré</translation>
    </message>
    <message>
        <source>{name} stands there again</source>
        <translation>{name} est de nouveau affiché</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>Touch one to look at it. Nothing changes for anybody until you go back to it.</source>
        <translation>Touchez-en une pour la voir. Rien ne change pour personne tant que vous n’y revenez pas.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>No plan was kept for this year yet.</source>
        <translation>Aucun plan n’a encore été gardé pour cette année.</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>{name}, {role} · {day}</source>
        <translation>{name}, {role} · {day}</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Ensuite&#x202f;: {step}</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>Can you show me?</source>
        <translation>Pouvez-vous me montrer&#x202f;?</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Mes mots</translation>
    </message>
    <message>
        <source>You: {answer}</source>
        <translation>Vous&#x202f;: {answer}</translation>
    </message>
    <message>
        <source>Answer in other words</source>
        <translation>Répondre autrement</translation>
    </message>
</context>
<context>
    <name>VoiceRow</name>
    <message>
        <source>{name}, {role} · {day}</source>
        <translation>{name}, {role} · {day}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Ensuite&#x202f;: {step}</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}&#x202f;: {answer}</translation>
    </message>
</context>
<context>
    <name>WallDeeds</name>
    <message>
        <source>No goal on the wall waits to be watched.</source>
        <translation>Aucun objectif du mur n’attend d’être observé.</translation>
    </message>
    <message>
        <source>Who would like to be watched today?</source>
        <translation>Qui aimerait être observé aujourd’hui&#x202f;?</translation>
    </message>
    <message>
        <source>You have no goal that waits to be watched. New goal starts one.</source>
        <translation>Aucun de vos objectifs n’attend d’être observé. Nouvel objectif en commence un.</translation>
    </message>
    <message>
        <source>Watch me today: at what?</source>
        <translation>Observez-moi aujourd’hui&#x202f;: sur quoi&#x202f;?</translation>
    </message>
    <message>
        <source>Watch me today: {competency}. It stands here till the day ends.</source>
        <translation>Observez-moi aujourd’hui&#x202f;: {competency}. La demande reste ici jusqu’à la fin de la journée.</translation>
    </message>
</context>
<context>
    <name>WatchedSheet</name>
    <message>
        <source>What I saw</source>
        <translation>Ce que j’ai vu</translation>
    </message>
    <message>
        <source>One next step</source>
        <translation>Un prochain pas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Level you saw this time</source>
        <translation>Niveau vu cette fois</translation>
    </message>
    <message>
        <source>one touch, or a few words</source>
        <translation>un toucher, ou quelques mots</translation>
    </message>
    <message>
        <source>what would make the next one better</source>
        <translation>ce qui ferait encore mieux la prochaine fois</translation>
    </message>
    <message>
        <source>{name} gets your note. The wall does not move.</source>
        <translation>{name} reçoit votre retour. Le mur ne bouge pas.</translation>
    </message>
    <message>
        <source>Save asks who you are. Undo stays up for 10 seconds.</source>
        <translation>Enregistrer demande qui vous êtes. Annuler reste possible 10 secondes.</translation>
    </message>
    <message>
        <source>Undo stays up for 10 seconds.</source>
        <translation>Annuler reste possible 10 secondes.</translation>
    </message>
    <message>
        <source>Your note on {name} waits for you.</source>
        <translation>Votre note sur {name} vous attend.</translation>
    </message>
    <message>
        <source>This is a goal of your own: somebody else has to see it.</source>
        <translation>C’est un objectif à vous&#x202f;: quelqu’un d’autre doit le voir.</translation>
    </message>
    <message>
        <source>Saved. {name} finds it on their page.</source>
        <translation>Enregistré. {name} la trouve sur sa page.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>I have a sheet</source>
        <translation>J’ai une feuille</translation>
    </message>
    <message>
        <source>A week on paper: type its code, say how it went</source>
        <translation>Une semaine sur papier&#x202f;: tapez son code, racontez-la</translation>
    </message>
    <message>
        <source>Story shelf</source>
        <translation>L’étagère aux récits</translation>
    </message>
    <message>
        <source>How we got better at something, told by those who did</source>
        <translation>Comment nous avons progressé, raconté par ceux qui l’ont fait</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Mercis</translation>
    </message>
    <message>
        <source>Who helped and who shared, as facts</source>
        <translation>Qui a aidé et qui a partagé, en faits</translation>
    </message>
    <message>
        <source>Coaching cards</source>
        <translation>Cartes de coaching</translation>
    </message>
    <message>
        <source>Ways to talk, from a minute to twenty</source>
        <translation>Des façons de parler, d’une minute à vingt</translation>
    </message>
    <message>
        <source>Learning log</source>
        <translation>Journal d’apprentissage</translation>
    </message>
    <message>
        <source>What did not go as I wanted, and what I do with it</source>
        <translation>Ce qui ne s’est pas passé comme je voulais, et ce que j’en fais</translation>
    </message>
    <message>
        <source>Team retro</source>
        <translation>Rétro de l’équipe</translation>
    </message>
    <message>
        <source>Change one thing about this board</source>
        <translation>Changer une chose à ce tableau</translation>
    </message>
    <message>
        <source>Practice health</source>
        <translation>Santé de la pratique</translation>
    </message>
    <message>
        <source>How we practise, in numbers without names</source>
        <translation>Comment nous pratiquons, en nombres sans noms</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>What happened, what I learned</source>
        <translation>Ce qui s’est passé, ce que j’ai appris</translation>
    </message>
    <message>
        <source>Who helped me</source>
        <translation>Qui m’a aidé</translation>
    </message>
    <message>
        <source>What I try next</source>
        <translation>Ce que j’essaie ensuite</translation>
    </message>
    <message>
        <source>A goal for the next week</source>
        <translation>Un objectif pour la semaine prochaine</translation>
    </message>
    <message>
        <source>No goal stood on this sheet. One small thing is enough to begin with.</source>
        <translation>Il n’y avait pas d’objectif sur cette feuille. Une petite chose suffit pour commencer.</translation>
    </message>
    <message>
        <source>You said: {words}</source>
        <translation>Vous avez dit&#x202f;: {words}</translation>
    </message>
    <message>
        <source>Helped: {names}</source>
        <translation>Aide de&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Next: {words}</source>
        <translation>Ensuite&#x202f;: {words}</translation>
    </message>
    <message>
        <source>How did it go</source>
        <translation>Comment cela s’est passé</translation>
    </message>
    <message>
        <source>It came up</source>
        <translation>L’occasion est venue</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Not this week</source>
        <translation>Pas cette semaine</translation>
    </message>
    <message>
        <source>It went as I hoped</source>
        <translation>Comme je l’espérais</translation>
    </message>
    <message>
        <source>I got there with help</source>
        <translation>J’y suis arrivé avec de l’aide</translation>
    </message>
    <message>
        <source>I saw how others do it</source>
        <translation>J’ai vu comment d’autres font</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même chose encore</translation>
    </message>
    <message>
        <source>With somebody who watches</source>
        <translation>Avec quelqu’un qui observe</translation>
    </message>
    <message>
        <source>One step further</source>
        <translation>Un pas de plus</translation>
    </message>
</context>
<context>
    <name>Weekly</name>
    <message>
        <source>Goal sheets can print themselves every week.</source>
        <translation>Les feuilles d’objectifs peuvent s’imprimer d’elles-mêmes chaque semaine.</translation>
    </message>
</context>
<context>
    <name>WhichTeam</name>
    <message>
        <source>My team now instead: {team}</source>
        <translation>Plutôt mon équipe d’aujourd’hui&#x202f;: {team}</translation>
    </message>
    <message>
        <source>My team now reads it: {team}.</source>
        <translation>Mon équipe d’aujourd’hui la lit&#x202f;: {team}.</translation>
    </message>
    <message>
        <source>My team then reads it: {team}.</source>
        <translation>Mon équipe d’alors la lit&#x202f;: {team}.</translation>
    </message>
    <message>
        <source>You are in no team now, so no team reads it.</source>
        <translation>Vous n’êtes dans aucune équipe, donc aucune ne la lit.</translation>
    </message>
    <message>
        <source>It counts in patterns and practice health, from five people on and without names.</source>
        <translation>Cela compte dans les tendances et la santé de la pratique, dès cinq personnes et sans noms.</translation>
    </message>
</context>
<context>
    <name>WipeCard</name>
    <message>
        <source>Wipe away</source>
        <translation>Nettoyez</translation>
    </message>
    <message>
        <source>Nothing you touch does anything until the ring is empty.</source>
        <translation>Toucher ne fait rien tant que l’anneau n’est pas vide.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This needs somebody else: the person it belongs to, or a chief.</source>
        <translation>Cela revient à quelqu’un d’autre&#x202f;: la personne concernée, ou une personne responsable.</translation>
    </message>
    <message>
        <source>That person is no longer on the roster; go back to the board and choose again.</source>
        <translation>Cette personne n’est plus dans la liste&#x202f;; revenez au tableau et choisissez de nouveau.</translation>
    </message>
    <message>
        <source>Nobody on the roster is called {name}; check the key or the whole name.</source>
        <translation>Personne dans la liste ne s’appelle {name}&#x202f;; vérifiez la clé ou le nom entier.</translation>
    </message>
    <message>
        <source>{count} people are called {name}; use the roster key instead.</source>
        <translation>{count} personnes s’appellent {name}&#x202f;; utilisez plutôt la clé de la liste.</translation>
    </message>
    <message>
        <source>That competency is no longer on the board; go back and choose again.</source>
        <translation>Cette compétence n’est plus au tableau&#x202f;; revenez et choisissez de nouveau.</translation>
    </message>
    <message>
        <source>No competency of the board has the code or name {name}.</source>
        <translation>Aucune compétence du tableau n’a le code ou le nom {name}.</translation>
    </message>
    <message>
        <source>The framework has no competency with the code {code}.</source>
        <translation>Le référentiel n’a pas de compétence avec le code {code}.</translation>
    </message>
    <message>
        <source>{competency} does not apply to this role.</source>
        <translation>{competency} ne s’applique pas à ce rôle.</translation>
    </message>
    <message>
        <source>{competency} has no level {level} on its scale; choose one of its levels.</source>
        <translation>{competency} n’a pas de niveau {level} sur son échelle&#x202f;; choisissez l’un de ses niveaux.</translation>
    </message>
    <message>
        <source>{label} is not a level of the scale; it has {known}.</source>
        <translation>{label} n’est pas un niveau de l’échelle&#x202f;; elle a {known}.</translation>
    </message>
    <message>
        <source>The source {source} does not fit the observer: self is only for one&apos;s own view.</source>
        <translation>La source {source} ne va pas avec cet observateur&#x202f;: self sert uniquement au propre regard.</translation>
    </message>
    <message>
        <source>{day} is over; choose today or a later day.</source>
        <translation>Le {day} est passé&#x202f;; choisissez aujourd’hui ou un jour à venir.</translation>
    </message>
    <message>
        <source>{day} is more than a year ahead; choose an earlier day.</source>
        <translation>Le {day} est dans plus d’un an&#x202f;; choisissez un jour plus proche.</translation>
    </message>
    <message>
        <source>That date is not there any more; open the cell again.</source>
        <translation>Cette date n’est plus là&#x202f;; ouvrez de nouveau la case.</translation>
    </message>
    <message>
        <source>{at} lies ahead; give the day on which it was seen.</source>
        <translation>{at} est à venir&#x202f;; donnez le jour où cela a été vu.</translation>
    </message>
    <message>
        <source>{at} is more than {days} days back; tell it as of a day within the last week.</source>
        <translation>{at} remonte à plus de {days} jours&#x202f;; donnez un jour de la semaine passée.</translation>
    </message>
    <message>
        <source>That entry is not there any more; open the cell again.</source>
        <translation>Cette saisie n’est plus là&#x202f;; ouvrez de nouveau la case.</translation>
    </message>
    <message>
        <source>That entry was taken back already; open the cell again to see what stands.</source>
        <translation>Cette saisie a déjà été reprise&#x202f;; ouvrez de nouveau la case pour voir ce qui reste.</translation>
    </message>
    <message>
        <source>A correction of that entry stands; take that back first.</source>
        <translation>Cette saisie a été corrigée&#x202f;; reprenez d’abord la correction.</translation>
    </message>
    <message>
        <source>That entry is not there any more; look at the log again.</source>
        <translation>Cette note n’est plus là&#x202f;; regardez à nouveau le journal.</translation>
    </message>
    <message>
        <source>This entry was changed somewhere else meanwhile; open it again.</source>
        <translation>Cette note a été modifiée ailleurs entre-temps&#x202f;; ouvrez-la à nouveau.</translation>
    </message>
    <message>
        <source>An entry never stands on the wall; choose who may read it.</source>
        <translation>Une note n’est jamais affichée au mur&#x202f;; choisissez qui peut la lire.</translation>
    </message>
    <message>
        <source>That was taken back by whoever wrote it down; look at the lists again.</source>
        <translation>Cela a été repris par la personne qui l’avait noté&#x202f;; regardez à nouveau les listes.</translation>
    </message>
    <message>
        <source>Somebody has taken that on already; look at the lists again.</source>
        <translation>Quelqu’un s’en charge déjà&#x202f;; regardez à nouveau les listes.</translation>
    </message>
    <message>
        <source>That is done already; look at the lists again.</source>
        <translation>C’est déjà fait&#x202f;; regardez à nouveau les listes.</translation>
    </message>
    <message>
        <source>No sheet of yours has this code; look at it once more.</source>
        <translation>Aucune de vos feuilles n’a ce code&#x202f;; regardez-le encore une fois.</translation>
    </message>
    <message>
        <source>That story is not there any more; look at the shelf again.</source>
        <translation>Ce récit n’est plus là&#x202f;; regardez de nouveau l’étagère.</translation>
    </message>
    <message>
        <source>That thanks is not there any more; look at the list again.</source>
        <translation>Ce merci n’est plus là&#x202f;; regardez de nouveau la liste.</translation>
    </message>
    <message>
        <source>That change is not there any more; look at the list again.</source>
        <translation>Ce changement n’est plus là&#x202f;; regardez de nouveau la liste.</translation>
    </message>
    <message>
        <source>Somebody was faster: it is not where you saw it; look at the list again.</source>
        <translation>Quelqu’un a été plus rapide&#x202f;: ce n’est plus où vous l’avez vu&#x202f;; regardez de nouveau la liste.</translation>
    </message>
    <message>
        <source>A few words are needed here.</source>
        <translation>Il faut quelques mots ici.</translation>
    </message>
    <message>
        <source>That is {length} characters; {longest} fit.</source>
        <translation>Cela fait {length} caractères&#x202f;; il en tient {longest}.</translation>
    </message>
    <message>
        <source>That goal is not there any more; open the page again.</source>
        <translation>Cet objectif n’est plus là&#x202f;; ouvrez de nouveau la page.</translation>
    </message>
    <message>
        <source>There is a live goal in {competency} already; change that one, or finish it first.</source>
        <translation>Il y a déjà un objectif en cours en {competency}&#x202f;; changez-le, ou terminez-le d’abord.</translation>
    </message>
    <message>
        <source>{most} live goals are the most; reach one or let one go, then start the next.</source>
        <translation>{most} objectifs en cours, c’est le maximum&#x202f;; atteignez-en un ou laissez-en un, puis commencez le suivant.</translation>
    </message>
    <message>
        <source>This goal was changed somewhere else meanwhile; it now reads: {text}</source>
        <translation>Cet objectif a été changé ailleurs entre-temps&#x202f;; il dit maintenant&#x202f;: {text}</translation>
    </message>
    <message>
        <source>That offer was taken back meanwhile; look at the goal again.</source>
        <translation>Cette offre a été reprise entre-temps&#x202f;; regardez de nouveau l’objectif.</translation>
    </message>
    <message>
        <source>That goal has ended; look at the person&apos;s live goals.</source>
        <translation>Cet objectif est terminé&#x202f;; regardez les objectifs en cours de la personne.</translation>
    </message>
    <message>
        <source>Nobody asks to be watched there any more; look at the goal wall again.</source>
        <translation>Plus personne n’y demande à être observé&#x202f;; regardez de nouveau le mur des objectifs.</translation>
    </message>
    <message>
        <source>That was asked for a day that is over, or taken back; say it on the board.</source>
        <translation>Cette demande valait pour un jour passé, ou a été retirée&#x202f;; dites-le sur le tableau.</translation>
    </message>
    <message>
        <source>Somebody has watched and said so already; say yours on the board.</source>
        <translation>Quelqu’un a déjà observé et l’a dit&#x202f;; dites ce que vous avez vu sur le tableau.</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation>Un PIN a de {shortest} à {longest} chiffres.</translation>
    </message>
    <message>
        <source>That PIN is easily guessed; choose digits that do not repeat or count up or down.</source>
        <translation>Ce PIN se devine facilement&#x202f;; choisissez des chiffres qui ne se répètent pas et ne se suivent pas.</translation>
    </message>
    <message>
        <source>A code can be used for {days} days, and this one is older; ask a chief for a new one.</source>
        <translation>Un code sert pendant {days} jours, et celui-ci est plus ancien&#x202f;; demandez-en un nouveau aux responsables.</translation>
    </message>
    <message>
        <source>{name} has left the roster; bring in a roster file that says active yes, then give the code.</source>
        <translation>{name} a quitté la liste&#x202f;; importez un fichier du personnel qui dit active yes, puis donnez le code.</translation>
    </message>
    <message>
        <source>{role} is a role of the kind {known} here already, not {kind}; give the role another name.</source>
        <translation>{role} est déjà ici un rôle de type {known}, pas {kind}&#x202f;; donnez un autre nom au rôle.</translation>
    </message>
    <message>
        <source>{text} is not a week; write it like 2026-W48.</source>
        <translation>{text} n’est pas une semaine&#x202f;; écrivez-la comme 2026-W48.</translation>
    </message>
    <message>
        <source>This database holds no programme yet; make the demo, or set one up first.</source>
        <translation>Cette base de données n’a pas encore de programme&#x202f;; faites la démo, ou préparez d’abord un programme.</translation>
    </message>
    <message>
        <source>This database holds a programme already; use another database for a new one.</source>
        <translation>Cette base de données contient déjà un programme&#x202f;; utilisez-en une autre pour un nouveau.</translation>
    </message>
    <message>
        <source>{zone} is not a time zone; use a name such as America/Chicago.</source>
        <translation>{zone} n’est pas un fuseau horaire&#x202f;; utilisez un nom comme America/Chicago.</translation>
    </message>
    <message>
        <source>There is no board set {name}; choose the board&apos;s columns first.</source>
        <translation>Il n’y a pas de jeu de colonnes {name}&#x202f;; choisissez d’abord les colonnes du tableau.</translation>
    </message>
    <message>
        <source>The block that starts {starts} ends before that, on {ends}.</source>
        <translation>La période qui commence le {starts} finit avant, le {ends}.</translation>
    </message>
    <message>
        <source>The block that starts {starts} overlaps the one that starts {other}.</source>
        <translation>La période qui commence le {starts} chevauche celle qui commence le {other}.</translation>
    </message>
    <message>
        <source>The leave that starts {starts} ends before that, on {ends}.</source>
        <translation>Le congé qui commence le {starts} finit avant, le {ends}.</translation>
    </message>
    <message>
        <source>There are no blocks to plan; import the blocks of the year first.</source>
        <translation>Il n’y a pas de périodes à planifier&#x202f;; importez d’abord les périodes de l’année.</translation>
    </message>
    <message>
        <source>There are no rotations to plan; import the rotations first.</source>
        <translation>Il n’y a pas de stages à planifier&#x202f;; importez d’abord les stages.</translation>
    </message>
    <message>
        <source>There are no trainees to plan for; import the roster first.</source>
        <translation>Il n’y a personne en formation à planifier&#x202f;; importez d’abord la liste du personnel.</translation>
    </message>
    <message>
        <source>The figures cannot be written to {path}; choose a folder that is there and yours.</source>
        <translation>Les mesures ne peuvent pas être écrites dans {path}&#x202f;; choisissez un dossier existant qui est à vous.</translation>
    </message>
    <message>
        <source>This is measured on a copy, and only a file can be copied; name an SQLite database.</source>
        <translation>La mesure se fait sur une copie, et seul un fichier se copie&#x202f;; donnez une base SQLite.</translation>
    </message>
    <message>
        <source>This system does not tell how much memory a program takes ({path}).</source>
        <translation>Ce système ne dit pas combien de mémoire prend un programme ({path}).</translation>
    </message>
    <message>
        <source>Measuring stopped: {module} ended with {code} and said: {complaint}</source>
        <translation>La mesure s’est arrêtée&#x202f;: {module} a fini avec {code} et a dit&#x202f;: {complaint}</translation>
    </message>
    <message>
        <source>Measuring stopped: {module} did not end within {seconds} seconds.</source>
        <translation>La mesure s’est arrêtée&#x202f;: {module} n’a pas fini en {seconds} secondes.</translation>
    </message>
    <message>
        <source>There is no database at {path}: check the path, or set up a programme there first.</source>
        <translation>Il n’y a pas de base de données à {path}&#x202f;: vérifiez le chemin, ou préparez-y d’abord un programme.</translation>
    </message>
    <message>
        <source>The database {path} is gone, but what stood beside it is still there: put the file back, or restore the newest backup.</source>
        <translation>La base de données {path} a disparu, mais ce qui l’accompagnait est encore là&#x202f;: remettez le fichier, ou restaurez la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>Something is at {path} already and was left as it is: choose another place, or move it away.</source>
        <translation>Il y a déjà quelque chose à {path}, laissé tel quel&#x202f;: choisissez un autre endroit, ou déplacez-le.</translation>
    </message>
    <message>
        <source>A journal of an older database is left at {remains}: put that database back beside it, or move the journal away, then try again.</source>
        <translation>Le journal d’une base plus ancienne est resté à {remains}&#x202f;: remettez cette base à côté, ou déplacez le journal, puis réessayez.</translation>
    </message>
    <message>
        <source>The database {path} is empty, as after a copy that did not finish: restore the newest backup.</source>
        <translation>La base de données {path} est vide, comme après une copie inachevée&#x202f;: restaurez la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>The file {path} is not a database: choose the right one, or restore the newest backup.</source>
        <translation>Le fichier {path} n’est pas une base de données&#x202f;: choisissez le bon, ou restaurez la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>The database {path} belongs to another program and was left as it is: choose another one.</source>
        <translation>La base de données {path} appartient à un autre programme et a été laissée telle quelle&#x202f;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of this program (its schema is {theirs}, this program knows up to {ours}): update this program.</source>
        <translation>La base de données {path} a été écrite par une version plus récente de ce programme (son schéma est {theirs}, ce programme connaît jusqu’à {ours})&#x202f;: mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>The database {path} is damaged and was left as it is: restore the newest backup.</source>
        <translation>La base de données {path} est endommagée et a été laissée telle quelle&#x202f;: restaurez la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>The database {path} lacks its first entry: restore the newest backup, or, if it was never used, move it away and set the programme up again.</source>
        <translation>Il manque à la base de données {path} sa première écriture&#x202f;: restaurez la sauvegarde la plus récente ou, si elle n’a jamais servi, déplacez-la et préparez de nouveau le programme.</translation>
    </message>
    <message>
        <source>The database {path} cannot be written to: give this user the right to write in the folder {folder}.</source>
        <translation>La base de données {path} ne peut pas être écrite&#x202f;: donnez à cet utilisateur le droit d’écrire dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>The database {path} has become read-only, so this was not saved: check the disk and its rights, then enter it again.</source>
        <translation>La base de données {path} est passée en lecture seule, donc ceci n’est pas enregistré&#x202f;: vérifiez le disque et ses droits, puis refaites la saisie.</translation>
    </message>
    <message>
        <source>The database {path} cannot be opened: see that this user may read it and that its disk is there.</source>
        <translation>La base de données {path} ne s’ouvre pas&#x202f;: vérifiez que cet utilisateur peut la lire et que son disque est là.</translation>
    </message>
    <message>
        <source>The database {path} does not grant {setting}={wanted}, without which entries could be lost: put it on a local disk.</source>
        <translation>La base de données {path} n’accorde pas {setting}={wanted}, sans quoi des saisies pourraient se perdre&#x202f;: mettez-la sur un disque local.</translation>
    </message>
    <message>
        <source>The database {path} was moved or removed while the kiosk ran, so this was not saved: put it back and start the kiosk again.</source>
        <translation>La base de données {path} a été déplacée ou supprimée pendant que la borne marchait, donc ceci n’est pas enregistré&#x202f;: remettez-la et redémarrez la borne.</translation>
    </message>
    <message>
        <source>The database {path} is busy with something else, so this was not done: try again in a moment.</source>
        <translation>La base de données {path} est occupée, donc ceci n’est pas fait&#x202f;: réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The disk of {path} is full, so this was not saved: free some space, then enter it again.</source>
        <translation>Le disque de {path} est plein, donc ceci n’est pas enregistré&#x202f;: libérez de la place, puis refaites la saisie.</translation>
    </message>
    <message>
        <source>The disk of {path} reports errors, so this was not saved: make a backup to another disk and replace this one.</source>
        <translation>Le disque de {path} signale des erreurs, donc ceci n’est pas enregistré&#x202f;: faites une sauvegarde sur un autre disque et remplacez celui-ci.</translation>
    </message>
    <message>
        <source>The database server {path} does not answer: see that it runs and that the network is up.</source>
        <translation>Le serveur de base de données {path} ne répond pas&#x202f;: vérifiez qu’il marche et que le réseau est là.</translation>
    </message>
    <message>
        <source>The server does not open the database {path} ({reason}): check its name, the user and the password.</source>
        <translation>Le serveur n’ouvre pas la base de données {path} ({reason})&#x202f;: vérifiez son nom, l’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>{url} does not name a database: use a file&apos;s path, or a URL such as postgresql://user@host/database.</source>
        <translation>{url} ne désigne pas une base de données&#x202f;: donnez le chemin d’un fichier, ou une URL comme postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>The key file {keys} of the database {path} is missing: put it back from where you keep a copy, or from beside the newest backup.</source>
        <translation>Le fichier de clés {keys} de la base de données {path} manque&#x202f;: remettez-le depuis l’endroit où vous en gardez une copie, ou à côté de la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>The key file {keys} of the database {path} cannot be read: give this user the right to read it.</source>
        <translation>Le fichier de clés {keys} de la base de données {path} ne peut pas être lu&#x202f;: donnez à cet utilisateur le droit de le lire.</translation>
    </message>
    <message>
        <source>The key file {keys} of the database {path} is damaged: put it back from where you keep a copy, or from beside the newest backup.</source>
        <translation>Le fichier de clés {keys} de la base de données {path} est endommagé&#x202f;: remettez-le depuis l’endroit où vous en gardez une copie, ou à côté de la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>The key file {keys} belongs to another database than {path}: put the right one there.</source>
        <translation>Le fichier de clés {keys} appartient à une autre base de données que {path}&#x202f;: mettez-y le bon.</translation>
    </message>
    <message>
        <source>The key file {keys} of an older database is there: restore that database, or move the file to a safe place first.</source>
        <translation>Le fichier de clés {keys} d’une base plus ancienne est là&#x202f;: restaurez cette base, ou mettez d’abord le fichier en lieu sûr.</translation>
    </message>
    <message>
        <source>The backup was not kept, since {path} is damaged: restore the newest backup before this one.</source>
        <translation>La sauvegarde n’a pas été gardée, car {path} est endommagé&#x202f;: restaurez la sauvegarde précédente la plus récente.</translation>
    </message>
    <message>
        <source>No backup could be written to {folder}: see that it is there and that this user may write in it. What people enter is saved all the same.</source>
        <translation>Aucune sauvegarde n’a pu être écrite dans {folder}&#x202f;: vérifiez qu’il est là et que cet utilisateur peut y écrire. Les saisies sont enregistrées quand même.</translation>
    </message>
    <message>
        <source>There is too little room for a backup in {folder}: free some space. What people enter is saved all the same.</source>
        <translation>Il y a trop peu de place pour une sauvegarde dans {folder}&#x202f;: libérez-en. Les saisies sont enregistrées quand même.</translation>
    </message>
    <message>
        <source>{path} or its keys are there already and were left as they are: choose another name.</source>
        <translation>{path} ou ses clés sont déjà là et ont été laissés tels quels&#x202f;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} is on a server, whose own tools make and restore backups: use pg_dump and pg_restore, and keep a copy of the key file {keys}.</source>
        <translation>{path} est sur un serveur, dont les propres outils font et restaurent les sauvegardes&#x202f;: utilisez pg_dump et pg_restore, et gardez une copie du fichier de clés {keys}.</translation>
    </message>
    <message>
        <source>There is no backup {path}: look into the folder backups beside the database.</source>
        <translation>Il n’y a pas de sauvegarde {path}&#x202f;: regardez dans le dossier backups à côté de la base de données.</translation>
    </message>
    <message>
        <source>{path} cannot be restored from itself: choose a backup of it.</source>
        <translation>{path} ne peut pas être restauré depuis lui-même&#x202f;: choisissez-en une sauvegarde.</translation>
    </message>
    <message>
        <source>The database {path} is open in a running kiosk: end the kiosk, then try again. Nothing was changed.</source>
        <translation>La base de données {path} est ouverte dans une borne en marche&#x202f;: arrêtez la borne, puis réessayez. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The backup {path} was not restored: its audit trail is broken at row {row}. Choose an older backup.</source>
        <translation>La sauvegarde {path} n’a pas été restaurée&#x202f;: sa piste d’audit est rompue à la ligne {row}. Choisissez une sauvegarde plus ancienne.</translation>
    </message>
    <message>
        <source>The audit trail of {path} is broken at row {row}: somebody or something changed it. Restore a backup from before, and find out who could write to the database.</source>
        <translation>La piste d’audit de {path} est rompue à la ligne {row}&#x202f;: quelqu’un ou quelque chose l’a changée. Restaurez une sauvegarde d’avant, et cherchez qui pouvait écrire dans la base.</translation>
    </message>
    <message>
        <source>The record {head} is not part of the audit trail of {path}: read it once more from the sheet; if it is right, the trail was cut off or written anew since, so restore a backup from before.</source>
        <translation>La trace {head} ne fait pas partie de la piste d’audit de {path}&#x202f;: relisez-la sur la feuille&#x202f;; si elle est juste, la piste a été coupée ou réécrite depuis, donc restaurez une sauvegarde d’avant.</translation>
    </message>
    <message>
        <source>A demo has 1 to {most} people, not {found}. Choose another number with --people.</source>
        <translation>Une démo a de 1 à {most} personnes, pas {found}. Choisissez un autre nombre avec --people.</translation>
    </message>
    <message>
        <source>“{text}” is not a day in the years 2000 to 2199. Write it as 2026-11-23.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un jour des années 2000 à 2199. Écrivez-le comme 2026-11-23.</translation>
    </message>
    <message>
        <source>{path} is already there. Name another place with --database, or add --replace if it is an older demo.</source>
        <translation>{path} est déjà là. Donnez un autre endroit avec --database, ou ajoutez --replace si c’est une ancienne démo.</translation>
    </message>
    <message>
        <source>{path} does not say that it is a demo, so it stays. Name another place with --database.</source>
        <translation>{path} ne dit pas être une démo, donc il reste. Donnez un autre endroit avec --database.</translation>
    </message>
    <message>
        <source>{path} has its keys in {keys}, which {variable} names: move both away by hand, then make the demo without --replace.</source>
        <translation>{path} a ses clés dans {keys}, que désigne {variable}&#x202f;: déplacez les deux à la main, puis faites la démo sans --replace.</translation>
    </message>
    <message>
        <source>{path} is on a server. Empty that database there, then make the demo without --replace.</source>
        <translation>{path} est sur un serveur. Videz-y cette base, puis faites la démo sans --replace.</translation>
    </message>
    <message>
        <source>This is Python {python}; Growing Edge needs {lowest} or newer. Start it with installer/run, which finds one.</source>
        <translation>Ceci est Python {python}&#x202f;; Growing Edge demande {lowest} ou plus récent. Démarrez-le avec installer/run, qui en trouve un.</translation>
    </message>
    <message>
        <source>Parts of Growing Edge are missing here ({packages}). Start it with installer/run, which installs it whole.</source>
        <translation>Des parties de Growing Edge manquent ici ({packages}). Démarrez-le avec installer/run, qui l’installe en entier.</translation>
    </message>
    <message>
        <source>Another program&apos;s packages stand in the way of Growing Edge&apos;s own ({places}). Start it with installer/run, which keeps them apart.</source>
        <translation>Les paquets d’un autre programme prennent la place de ceux de Growing Edge ({places}). Démarrez-le avec installer/run, qui les sépare.</translation>
    </message>
    <message>
        <source>PySide6 is not installed here. Start Growing Edge with installer/run, which installs it.</source>
        <translation>PySide6 n’est pas installé ici. Démarrez Growing Edge avec installer/run, qui l’installe.</translation>
    </message>
    <message>
        <source>PySide6 {qt} makes programs on Python {python} stop without warning. Start Growing Edge with installer/run, which installs a version that does not.</source>
        <translation>PySide6 {qt} fait s’arrêter sans prévenir les programmes sur Python {python}. Démarrez Growing Edge avec installer/run, qui installe une version qui ne le fait pas.</translation>
    </message>
    <message>
        <source>This is PySide6 {qt}; Growing Edge was made for {lowest} up to, not including, {below}. Start it with installer/run, which installs a fitting one.</source>
        <translation>Ceci est PySide6 {qt}&#x202f;; Growing Edge est fait pour {lowest} jusqu’à {below} non compris. Démarrez-le avec installer/run, qui en installe un qui convient.</translation>
    </message>
    <message>
        <source>{path} was not imported; faults found: {count}. Nothing was changed; mend them and try again.</source>
        <translation>{path} n’a pas été importé&#x202f;; erreurs trouvées&#x202f;: {count}. Rien n’a été changé&#x202f;; corrigez-les et réessayez.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check the name and whether you may read it.</source>
        <translation>{path} ne peut pas être lu ({reason})&#x202f;; vérifiez le nom et si vous pouvez le lire.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place.</source>
        <translation>{path} ne peut pas être écrit ({reason})&#x202f;; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{path} is larger than {most_mb} MB; split it.</source>
        <translation>{path} dépasse {most_mb} Mo&#x202f;; divisez-le.</translation>
    </message>
    <message>
        <source>{path} is empty; start from `growing-edge template KIND`.</source>
        <translation>{path} est vide&#x202f;; partez de `growing-edge template KIND`.</translation>
    </message>
    <message>
        <source>{path}, line {line}: not UTF-8 text; save it as CSV UTF-8 and try again.</source>
        <translation>{path}, ligne {line}&#x202f;: pas du texte UTF-8&#x202f;; enregistrez-le en CSV UTF-8 et réessayez.</translation>
    </message>
    <message>
        <source>{path}, line {line}: not a CSV that can be read ({reason}); mend the quotes there and try again.</source>
        <translation>{path}, ligne {line}&#x202f;: pas un CSV lisible ({reason})&#x202f;; corrigez-y les guillemets et réessayez.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the column {column} is missing; start from `growing-edge template KIND`.</source>
        <translation>{path}, ligne {line}&#x202f;: il manque la colonne {column}&#x202f;; partez de `growing-edge template KIND`.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the column {column} is not known; known are {known}.</source>
        <translation>{path}, ligne {line}&#x202f;: la colonne {column} n’est pas connue&#x202f;; sont connues {known}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the column {column} stands twice; keep one.</source>
        <translation>{path}, ligne {line}&#x202f;: la colonne {column} y est deux fois&#x202f;; gardez-en une.</translation>
    </message>
    <message>
        <source>{path} is there already; choose another name (at the command line --replace writes over it).</source>
        <translation>{path} existe déjà&#x202f;; choisissez un autre nom (en ligne de commande, --replace l’écrase).</translation>
    </message>
    <message>
        <source>{path} is there already; choose another name.</source>
        <translation>{path} est déjà là&#x202f;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{cells} cells where the header has {expected}; check commas and quotes.</source>
        <translation>{cells} cellules là où l’en-tête en a {expected}&#x202f;; vérifiez virgules et guillemets.</translation>
    </message>
    <message>
        <source>{what} stood in line {first} already; keep one of them.</source>
        <translation>{what} figurait déjà à la ligne {first}&#x202f;; gardez l’un des deux.</translation>
    </message>
    <message>
        <source>is empty and is needed.</source>
        <translation>est vide et il en faut un.</translation>
    </message>
    <message>
        <source>{text} is not a day; write it like 2026-11-23.</source>
        <translation>{text} n’est pas un jour&#x202f;; écrivez-le comme 2026-11-23.</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}.</source>
        <translation>{text} n’est pas un nombre de {least} à {most}.</translation>
    </message>
    <message>
        <source>{text} is not a whole number from {least} to {most}.</source>
        <translation>{text} n’est pas un nombre entier de {least} à {most}.</translation>
    </message>
    <message>
        <source>{text} is neither yes nor no.</source>
        <translation>{text} n’est ni yes ni no.</translation>
    </message>
    <message>
        <source>{text} is not one of {known}.</source>
        <translation>{text} n’est pas parmi {known}.</translation>
    </message>
    <message>
        <source>{text} is not a colour; write it like #86D2F4.</source>
        <translation>{text} n’est pas une couleur&#x202f;; écrivez-la comme #86D2F4.</translation>
    </message>
    <message>
        <source>the lines of {code} do not stand together; sort the file by code.</source>
        <translation>les lignes de {code} ne se suivent pas&#x202f;; triez le fichier par code.</translation>
    </message>
    <message>
        <source>{code} names {competency} again in line {line}; keep one of the lines.</source>
        <translation>{code} nomme encore {competency} à la ligne {line}&#x202f;; gardez l’une des lignes.</translation>
    </message>
    <message>
        <source>{code} has another name, colour or absence in line {line}.</source>
        <translation>{code} a un autre nom, une autre couleur ou une autre absence à la ligne {line}.</translation>
    </message>
    <message>
        <source>level {level} in line {line} is above the scale, which ends at {highest}.</source>
        <translation>le niveau {level} à la ligne {line} dépasse l’échelle, qui finit à {highest}.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the name, or export the problem again.</source>
        <translation>Il n’y a pas de fichier {path}&#x202f;: vérifiez le nom, ou exportez de nouveau le problème.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason}): check its permissions and that it is UTF-8 text.</source>
        <translation>{path} ne peut pas être lu ({reason})&#x202f;: vérifiez ses droits et que c’est du texte UTF-8.</translation>
    </message>
    <message>
        <source>{path} is not JSON: line {line}, {reason}. Export it again, or mend that line.</source>
        <translation>{path} n’est pas du JSON&#x202f;: ligne {line}, {reason}. Exportez-le de nouveau, ou corrigez cette ligne.</translation>
    </message>
    <message>
        <source>The field {field} stands twice in one object: keep one of them.</source>
        <translation>Le champ {field} est deux fois dans un objet&#x202f;: gardez-en un.</translation>
    </message>
    <message>
        <source>{path} is another kind of file: its &quot;format&quot; should be {expected}.</source>
        <translation>{path} est un autre genre de fichier&#x202f;: son &quot;format&quot; devrait être {expected}.</translation>
    </message>
    <message>
        <source>{path} has version {version}, this program knows up to {known}: update the program.</source>
        <translation>{path} est de la version {version}, ce programme connaît jusqu’à {known}&#x202f;: mettez-le à jour.</translation>
    </message>
    <message>
        <source>{where}: {field} is missing; add it.</source>
        <translation>{where}&#x202f;: il manque {field}&#x202f;; ajoutez-le.</translation>
    </message>
    <message>
        <source>{where}: expected {expected}, found {found}.</source>
        <translation>{where}&#x202f;: attendu {expected}, trouvé {found}.</translation>
    </message>
    <message>
        <source>{where}: the field {field} is not known here; check its spelling or take it out.</source>
        <translation>{where}&#x202f;: le champ {field} n’est pas connu ici&#x202f;; vérifiez son orthographe ou retirez-le.</translation>
    </message>
    <message>
        <source>{where}: {name} is not among the {kind} of this problem; check its spelling.</source>
        <translation>{where}&#x202f;: {name} n’est pas parmi les {kind} de ce problème&#x202f;; vérifiez son orthographe.</translation>
    </message>
    <message>
        <source>{where}: {name} is there already; give each its own name.</source>
        <translation>{where}&#x202f;: {name} est déjà là&#x202f;; donnez à chacun son propre nom.</translation>
    </message>
    <message>
        <source>{where}: supervision ({name}) keeps patients safe: no weight, make it hard.</source>
        <translation>{where}&#x202f;: l’encadrement ({name}) protège les patients&#x202f;: pas de poids, rendez-le strict.</translation>
    </message>
    <message>
        <source>The solver stopped unexpectedly, without a plan: try again, or tell support.</source>
        <translation>Le solveur s’est arrêté sans prévenir et sans plan&#x202f;: réessayez, ou prévenez l’assistance.</translation>
    </message>
    <message>
        <source>The solver did not answer and was stopped, without a plan: try again.</source>
        <translation>Le solveur ne répondait pas et a été arrêté, sans plan&#x202f;: réessayez.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written ({reason}): choose another folder or free some space.</source>
        <translation>{path} ne peut pas être écrit ({reason})&#x202f;: choisissez un autre dossier ou libérez de la place.</translation>
    </message>
    <message>
        <source>No plan was suggested for this year yet: let Matching suggest one, then print it.</source>
        <translation>Aucun plan n’a encore été suggéré pour cette année&#x202f;: faites-en suggérer un dans Stages, puis imprimez-le.</translation>
    </message>
    <message>
        <source>The PDF could not be kept in {path} ({reason}): free some space there, then try again.</source>
        <translation>Le PDF n’a pas pu être gardé dans {path} ({reason})&#x202f;: libérez-y de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Say where the plan goes: add --out PLAN.json, or --database to keep it in the programme.</source>
        <translation>Dites où va le plan&#x202f;: ajoutez --out PLAN.json, ou --database pour le garder dans le programme.</translation>
    </message>
    <message>
        <source>There is no framework called “{id}” here. Choose one of: {known}.</source>
        <translation>Il n’y a pas de référentiel «&#x202f;{id}&#x202f;» ici. Choisissez parmi&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>There is no scale called “{id}” here. Choose one of: {known}.</source>
        <translation>Il n’y a pas d’échelle «&#x202f;{id}&#x202f;» ici. Choisissez parmi&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read. Check that it exists and may be opened, then try again.</source>
        <translation>{path} ne peut pas être lu. Vérifiez qu’il existe et peut être ouvert, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} is larger than {most} bytes, so it is not a preset. Choose another file.</source>
        <translation>{path} dépasse {most} octets, donc ce n’est pas un modèle. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text (byte {byte}). Save it as UTF-8 and try again.</source>
        <translation>{path} n’est pas du texte UTF-8 (octet {byte}). Enregistrez-le en UTF-8 et réessayez.</translation>
    </message>
    <message>
        <source>{path} is not JSON: line {line}, column {column}. Put that place right and try again.</source>
        <translation>{path} n’est pas du JSON&#x202f;: ligne {line}, colonne {column}. Corrigez cet endroit et réessayez.</translation>
    </message>
    <message>
        <source>{path} has a number or brackets beyond anything a preset needs. Choose another file.</source>
        <translation>{path} a un nombre ou des crochets au-delà de ce qu’un modèle demande. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is of format version {found}; this program reads up to {known}. Update it, then try again.</source>
        <translation>{path} est au format version {found}&#x202f;; ce programme lit jusqu’à {known}. Mettez-le à jour, puis réessayez.</translation>
    </message>
    <message>
        <source>{path}: {place} is missing. Add it and try again.</source>
        <translation>{path}&#x202f;: il manque {place}. Ajoutez-le et réessayez.</translation>
    </message>
    <message>
        <source>{path}: {place} is not a field of this format. Check its spelling or take it out.</source>
        <translation>{path}&#x202f;: {place} n’est pas un champ de ce format. Vérifiez son orthographe ou retirez-le.</translation>
    </message>
    <message>
        <source>{path}: {place} must be a text in quotes.</source>
        <translation>{path}&#x202f;: {place} doit être un texte entre guillemets.</translation>
    </message>
    <message>
        <source>{path}: {place} is empty, has a blank at its ends or an invisible character. Retype it.</source>
        <translation>{path}&#x202f;: {place} est vide, a une espace aux bouts ou un caractère invisible. Retapez-le.</translation>
    </message>
    <message>
        <source>{path}: {place} has {found} characters; at most {longest} fit. Shorten it.</source>
        <translation>{path}&#x202f;: {place} a {found} caractères&#x202f;; il en tient au plus {longest}. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>{path}: {place} must be a whole number from {least} to {most}.</source>
        <translation>{path}&#x202f;: {place} doit être un nombre entier de {least} à {most}.</translation>
    </message>
    <message>
        <source>{path}: {place} is “{found}”. Use one of: {choices}.</source>
        <translation>{path}&#x202f;: {place} est «&#x202f;{found}&#x202f;». Utilisez l’un de&#x202f;: {choices}.</translation>
    </message>
    <message>
        <source>{path}: {place} must be a list in square brackets.</source>
        <translation>{path}&#x202f;: {place} doit être une liste entre crochets.</translation>
    </message>
    <message>
        <source>{path}: {place} has {found} entries; {least} to {most} are needed.</source>
        <translation>{path}&#x202f;: {place} a {found} éléments&#x202f;; il en faut de {least} à {most}.</translation>
    </message>
    <message>
        <source>{path}: {place} must be an object in curly brackets.</source>
        <translation>{path}&#x202f;: {place} doit être un objet entre accolades.</translation>
    </message>
    <message>
        <source>{path} is not a preset: it must hold one object in curly brackets. Choose another file.</source>
        <translation>{path} n’est pas un modèle&#x202f;: il doit contenir un objet entre accolades. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path}: {place} needs an entry with the code “*” for every other competency. Add it.</source>
        <translation>{path}&#x202f;: {place} demande un élément de code «&#x202f;*&#x202f;» pour toutes les autres compétences. Ajoutez-le.</translation>
    </message>
    <message>
        <source>{path} has the field “{found}” twice in one object. Keep one of them.</source>
        <translation>{path} a deux fois le champ «&#x202f;{found}&#x202f;» dans un objet. Gardez-en un.</translation>
    </message>
    <message>
        <source>{path}: {place} has “{found}” twice. Keep one of them.</source>
        <translation>{path}&#x202f;: {place} a deux fois «&#x202f;{found}&#x202f;». Gardez-en un.</translation>
    </message>
    <message>
        <source>The PDF could not be written to {path} ({reason}): free some space there or choose another folder, then print again.</source>
        <translation>Le PDF n’a pas pu être écrit dans {path} ({reason})&#x202f;: libérez-y de la place ou choisissez un autre dossier, puis imprimez de nouveau.</translation>
    </message>
    <message>
        <source>There is nobody to print for: choose at least one person, and for a plan at least one block.</source>
        <translation>Il n’y a personne pour qui imprimer&#x202f;: choisissez au moins une personne, et pour un plan au moins une période.</translation>
    </message>
    <message>
        <source>No case waits for a conference: none was led there, or all are done.</source>
        <translation>Aucun cas n’attend de conférence&#x202f;: aucun n’y a été proposé, ou tous sont faits.</translation>
    </message>
    <message>
        <source>The PDF {path} cannot be shown: print it again from its page.</source>
        <translation>Le PDF {path} ne peut pas être montré&#x202f;: imprimez-le de nouveau depuis sa page.</translation>
    </message>
    <message>
        <source>What makes the pages ended before they were done. Nothing was printed: choose again what to print.</source>
        <translation>Ce qui prépare les pages s’est arrêté avant la fin. Rien n’a été imprimé&#x202f;: choisissez à nouveau quoi imprimer.</translation>
    </message>
    <message>
        <source>This computer is not set up for printing yet. Your pages are safe: keep them as a file for now. IT can set it up (install cups-client; the command {command} is missing).</source>
        <translation>Cet ordinateur n’est pas encore préparé pour imprimer. Vos pages sont en sécurité&#x202f;: gardez-les en fichier pour l’instant. L’informatique peut le préparer (installer cups-client&#x202f;; la commande {command} manque).</translation>
    </message>
    <message>
        <source>This computer’s print service is not running. Your pages are safe: keep them as a file for now. IT can start the service (CUPS).</source>
        <translation>Le service d’impression de cet ordinateur est arrêté. Vos pages sont en sécurité&#x202f;: gardez-les en fichier pour l’instant. L’informatique peut démarrer le service (CUPS).</translation>
    </message>
    <message>
        <source>No printer is set up here. Your pages are safe: keep them as a file for now. IT can add a printer (in CUPS).</source>
        <translation>Aucune imprimante n’est installée ici. Vos pages sont en sécurité&#x202f;: gardez-les en fichier pour l’instant. L’informatique peut ajouter une imprimante (dans CUPS).</translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more. Your pages are safe: choose another printer.</source>
        <translation>L’imprimante {printer} n’est plus là. Vos pages sont en sécurité&#x202f;: choisissez une autre imprimante.</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer. Your pages are safe: see that it is switched on and connected, then print again.</source>
        <translation>L’imprimante {printer} ne répond pas. Vos pages sont en sécurité&#x202f;: vérifiez qu’elle est allumée et reliée, puis imprimez de nouveau.</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer, and may have the pages all the same: see whether they come out before you print again.</source>
        <translation>L’imprimante {printer} ne répond pas, mais a peut-être reçu les pages&#x202f;: voyez si elles sortent avant d’imprimer de nouveau.</translation>
    </message>
    <message>
        <source>The printer {printer} is paused and holds your pages ({job}). They come out when somebody resumes it; or take another printer.</source>
        <translation>L’imprimante {printer} est en pause et retient vos pages ({job}). Elles sortiront quand quelqu’un la relancera&#x202f;; ou prenez une autre imprimante.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the pages ({reason}). They are safe: choose another printer.</source>
        <translation>L’imprimante {printer} n’a pas pris les pages ({reason}). Elles sont en sécurité&#x202f;: choisissez une autre imprimante.</translation>
    </message>
    <message>
        <source>The printer {printer} stopped before the end ({job}: {reason}). Your pages are safe: look at the printer, then print again.</source>
        <translation>L’imprimante {printer} s’est arrêtée avant la fin ({job}&#x202f;: {reason}). Vos pages sont en sécurité&#x202f;: regardez l’imprimante, puis imprimez de nouveau.</translation>
    </message>
    <message>
        <source>The goal sheets did not print themselves. A chief finds out why at their page of printing.</source>
        <translation>Les feuilles d’objectifs ne se sont pas imprimées d’elles-mêmes. Un responsable en voit la raison à leur page d’impression.</translation>
    </message>
    <message>
        <source>Whether the goal sheets printed themselves is not known. A chief finds out more at their page of printing.</source>
        <translation>On ne sait pas si les feuilles d’objectifs se sont imprimées d’elles-mêmes. Un responsable en apprend plus à leur page d’impression.</translation>
    </message>
    <message>
        <source>Whoever set this prints for nobody else any more. Nothing was lost: a chief sets it anew.</source>
        <translation>La personne qui l’a réglé n’imprime plus pour d’autres. Rien n’est perdu&#x202f;: un responsable le règle à nouveau.</translation>
    </message>
    <message>
        <source>The queue of {printer} holds the sheets. They come out by themselves when somebody sees to the printer.</source>
        <translation>La file de {printer} retient les feuilles. Elles sortent d’elles-mêmes dès que quelqu’un s’occupe de l’imprimante.</translation>
    </message>
    <message>
        <source>They wait in the queue of {printer}. See that it is switched on and has paper; they come out by themselves.</source>
        <translation>Elles attendent dans la file de {printer}. Voyez qu’elle soit allumée et ait du papier&#x202f;; elles sortiront d’elles-mêmes.</translation>
    </message>
    <message>
        <source>Somebody took the sheets out of the queue of {printer}.</source>
        <translation>Quelqu’un a retiré les feuilles de la file de {printer}.</translation>
    </message>
    <message>
        <source>They waited in the queue of {printer} until their day was over, and were taken out: nobody waits for them.</source>
        <translation>Elles ont attendu dans la file de {printer} jusqu’à la fin de leur jour, et en ont été retirées&#x202f;: personne ne les attend plus.</translation>
    </message>
    <message>
        <source>Their day was over before they were made.</source>
        <translation>Leur jour était passé avant qu’elles soient prêtes.</translation>
    </message>
    <message>
        <source>The sheets may still lie in the queue of {printer} at the screen “{screen}”. Print again there, where they are taken out first.</source>
        <translation>Les feuilles sont peut-être encore dans la file de {printer}, à l’écran «&#x202f;{screen}&#x202f;». Imprimez de nouveau là-bas&#x202f;: elles en sont d’abord retirées.</translation>
    </message>
    <message>
        <source>Somebody saw to these sheets meanwhile: look at what stands there now.</source>
        <translation>Quelqu’un s’est occupé de ces feuilles entre-temps&#x202f;: voyez ce qui est affiché maintenant.</translation>
    </message>
    <message>
        <source>Somebody else set this meanwhile. Look at what is set now, and set it again if it should differ.</source>
        <translation>Quelqu’un d’autre l’a réglé entre-temps. Voyez ce qui est réglé maintenant, et réglez-le à nouveau s’il le faut.</translation>
    </message>
    <message>
        <source>Say on which day and on which printer the sheets come out.</source>
        <translation>Dites quel jour et sur quelle imprimante sortent les feuilles.</translation>
    </message>
    <message>
        <source>The PDF {path} is gone: make it again from its page.</source>
        <translation>Le PDF {path} a disparu&#x202f;: refaites-le depuis sa page.</translation>
    </message>
    <message>
        <source>This machine does not say its time zone: add --timezone, such as America/Chicago.</source>
        <translation>Cette machine ne dit pas son fuseau horaire&#x202f;: ajoutez --timezone, comme America/Chicago.</translation>
    </message>
    <message>
        <source>Nothing stands after {option}; say it in a few words.</source>
        <translation>Il n’y a rien après {option}&#x202f;; dites-le en quelques mots.</translation>
    </message>
    <message>
        <source>“{columns}” does not name columns once each. Name some of these: {known}.</source>
        <translation>«&#x202f;{columns}&#x202f;» ne nomme pas des colonnes une fois chacune. Nommez-en parmi&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>Something went wrong inside the kiosk. What was saved before is safe; please try again.</source>
        <translation>Quelque chose a échoué dans la borne. Ce qui était enregistré est en sécurité&#x202f;; réessayez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The kiosk is closing, so this was not saved. Enter it again once it is back.</source>
        <translation>La borne se ferme, donc ceci n’est pas enregistré. Refaites la saisie une fois qu’elle est de retour.</translation>
    </message>
    <message>
        <source>There is no picture called {name}; these are known: {known}.</source>
        <translation>Il n’y a pas d’image {name}&#x202f;; sont connues&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>There is no lens called {lens}; these are known: {known}.</source>
        <translation>Il n’y a pas de filtre {lens}&#x202f;; sont connus&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>The view {name} has no lens; give --lens with the view {view}.</source>
        <translation>La vue {name} n’a pas de filtre&#x202f;; donnez --lens avec la vue {view}.</translation>
    </message>
    <message>
        <source>A size is written like 1920x1080, each side from 480 to 8000; {text} is not.</source>
        <translation>Une taille s’écrit comme 1920x1080, chaque côté de 480 à 8000&#x202f;; {text} n’en est pas une.</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}; choose a folder that is there and yours.</source>
        <translation>L’image n’a pas pu être écrite dans {path}&#x202f;; choisissez un dossier existant qui est à vous.</translation>
    </message>
    <message>
        <source>The picture {name} shows one person; name them by --person.</source>
        <translation>L’image {name} montre une personne&#x202f;; nommez-la avec --person.</translation>
    </message>
    <message>
        <source>The picture {name} shows what a chief does for somebody else; add --as chief and --person.</source>
        <translation>L’image {name} montre ce qu’une personne responsable fait pour quelqu’un d’autre&#x202f;; ajoutez --as chief et --person.</translation>
    </message>
    <message>
        <source>A moment is written like 2026-11-24T14:32, in the years 2000 to 2199; {text} is not.</source>
        <translation>Un moment s’écrit comme 2026-11-24T14:32, dans les années 2000 à 2199&#x202f;; {text} n’en est pas un.</translation>
    </message>
    <message>
        <source>{path} holds something else than an older result of this command, so it was left as it is: choose another name.</source>
        <translation>{path} contient autre chose qu’un ancien résultat de cette commande, donc il a été laissé tel quel&#x202f;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>What this command had to say could not be written ({reason}): make room, or say it to a terminal.</source>
        <translation>Ce que cette commande avait à dire n’a pas pu être écrit ({reason})&#x202f;: faites de la place, ou affichez-le dans un terminal.</translation>
    </message>
    <message>
        <source>Nobody on this roster has the access {access}; choose another --as.</source>
        <translation>Personne dans cette liste n’a l’accès {access}&#x202f;; choisissez un autre --as.</translation>
    </message>
    <message>
        <source>There is no screen here to open the kiosk on, or it does not let this user in. `growing-edge picture` needs none.</source>
        <translation>Il n’y a pas d’écran ici où ouvrir la borne, ou il n’admet pas cet utilisateur. `growing-edge picture` n’en demande pas.</translation>
    </message>
    <message>
        <source>The tour cannot be written into {folder}; choose a folder that is yours, with room to spare.</source>
        <translation>La visite ne peut pas être écrite dans {folder}&#x202f;; choisissez un dossier à vous, avec assez de place.</translation>
    </message>
    <message>
        <source>{file} in {folder} was not made by a tour and stays as it is; choose another folder.</source>
        <translation>{file} dans {folder} n’a pas été fait par une visite et reste tel quel&#x202f;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{database} holds a real programme. This signs in as people and shows their own pages, so it takes a demo only; `growing-edge demo --database FILE` makes one.</source>
        <translation>{database} contient un vrai programme. Ceci ouvre la session de personnes et montre leurs pages, il faut donc une démo&#x202f;; `growing-edge demo --database FILE` en fait une.</translation>
    </message>
    <message>
        <source>Nobody on this roster is {kind}, so some pages have nobody to show; make a demo of more people.</source>
        <translation>Personne dans cette liste n’est {kind}, donc certaines pages n’ont personne à montrer&#x202f;; faites une démo avec plus de personnes.</translation>
    </message>
    <message>
        <source>There is no plan {code} in this programme: check the code on its sheet.</source>
        <translation>Il n’y a pas de plan {code} dans ce programme&#x202f;: vérifiez le code sur sa feuille.</translation>
    </message>
    <message>
        <source>Plan {code} is called “{name}” by now: somebody else was quicker. Nothing was changed.</source>
        <translation>Le plan {code} s’appelle maintenant «&#x202f;{name}&#x202f;»&#x202f;: quelqu’un d’autre a été plus rapide. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Plan {code} places nobody, so there is nothing to accept: let Matching suggest one.</source>
        <translation>Le plan {code} ne place personne, il n’y a donc rien à accepter&#x202f;: faites-en suggérer un dans Stages.</translation>
    </message>
    <message>
        <source>Plan {code} was made for other blocks than those of this year: let Matching suggest a new one.</source>
        <translation>Le plan {code} a été fait pour d’autres périodes que celles de cette année&#x202f;: faites-en suggérer un nouveau dans Stages.</translation>
    </message>
    <message>
        <source>Every block of plan {code} has begun already, so nothing is left to accept.</source>
        <translation>Toutes les périodes du plan {code} ont déjà commencé, il ne reste donc rien à accepter.</translation>
    </message>
    <message>
        <source>Plan {code} was not accepted: no longer planned are {names}. Let Matching suggest a new plan without them.</source>
        <translation>Le plan {code} n’a pas été accepté&#x202f;: ne sont plus à planifier {names}. Faites suggérer un nouveau plan dans Stages.</translation>
    </message>
    <message>
        <source>Plan {code} was not accepted: it has no place for {name} in block {block}. Let Matching suggest a new plan.</source>
        <translation>Le plan {code} n’a pas été accepté&#x202f;: il ne place pas {name} en période {block}. Faites suggérer un nouveau plan dans Stages.</translation>
    </message>
    <message>
        <source>Plan {code} was not accepted: {name} is away in block {block} by now. Let Matching suggest a new plan.</source>
        <translation>Le plan {code} n’a pas été accepté&#x202f;: entre-temps, absence pour {name} en période {block}. Faites suggérer un nouveau plan dans Stages.</translation>
    </message>
    <message>
        <source>Plan {code} was not accepted: in block {block} {name} would be on {rotation}, which was fixed otherwise by hand. Undo that, or let Matching suggest a new plan.</source>
        <translation>Le plan {code} n’a pas été accepté&#x202f;: en période {block}, il place {name} en {rotation}, ce qui a été fixé autrement à la main. Annulez cela, ou faites suggérer un nouveau plan dans Stages.</translation>
    </message>
    <message>
        <source>Plan {code} was not accepted: {name} may not work on {rotation} by today’s levels (block {block}). Let Matching suggest a new plan.</source>
        <translation>Le plan {code} n’a pas été accepté&#x202f;: d’après les niveaux actuels, {rotation} n’est pas ouvert à {name} (période {block}). Faites suggérer un nouveau plan dans Stages.</translation>
    </message>
    <message>
        <source>Plan {code} was not accepted, for it does not keep this rule: {rule}. Let Matching suggest a new plan.</source>
        <translation>Le plan {code} n’a pas été accepté, car il ne respecte pas cette règle&#x202f;: {rule}. Faites suggérer un nouveau plan dans Stages.</translation>
    </message>
    <message>
        <source>Plan {later} was accepted after {code}: only the plan in force can be taken back.</source>
        <translation>Le plan {later} a été accepté après {code}&#x202f;: seul le plan en vigueur peut être retiré.</translation>
    </message>
    <message>
        <source>Block {block} of plan {code} has begun, so it stays in force: let Matching suggest a new plan for the rest.</source>
        <translation>La période {block} du plan {code} a commencé, il reste donc en vigueur&#x202f;: faites suggérer un nouveau plan pour la suite dans Stages.</translation>
    </message>
    <message>
        <source>Plan {code} cannot be taken back, for somebody was moved since ({name}): let Matching suggest a new plan.</source>
        <translation>Le plan {code} ne peut pas être retiré, car quelqu’un a été déplacé depuis ({name})&#x202f;: faites suggérer un nouveau plan dans Stages.</translation>
    </message>
    <message>
        <source>This rule was changed somewhere else meanwhile; it now says: {rule}</source>
        <translation>Cette règle a été changée ailleurs entre-temps&#x202f;; elle dit maintenant&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>This rule was removed somewhere else meanwhile: {rule}</source>
        <translation>Cette règle a été supprimée ailleurs entre-temps&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>This rule does not fit the programme any more; open it and answer what is missing.</source>
        <translation>Cette règle ne va plus avec le programme&#x202f;; ouvrez-la et complétez ce qui manque.</translation>
    </message>
    <message>
        <source>That round is not there any more; begin a new one.</source>
        <translation>Ce tour n’existe plus&#x202f;; commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>This team has a round going on; join it, or end it first.</source>
        <translation>Cette équipe a un tour en cours&#x202f;; rejoignez-le ou terminez-le d’abord.</translation>
    </message>
    <message>
        <source>That round is over; begin a new one.</source>
        <translation>Ce tour est terminé&#x202f;; commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>Touch the names of those who are here first.</source>
        <translation>Touchez d’abord les noms des personnes présentes.</translation>
    </message>
    <message>
        <source>That is for somebody who is in the round; let them join first.</source>
        <translation>C’est réservé à qui participe au tour&#x202f;; faites d’abord entrer cette personne.</translation>
    </message>
    <message>
        <source>Help comes from somebody else; touch another name.</source>
        <translation>L’aide vient de quelqu’un d’autre&#x202f;; touchez un autre nom.</translation>
    </message>
    <message>
        <source>A round takes {shortest} to {longest} minutes, not {minutes}.</source>
        <translation>Un tour dure de {shortest} à {longest} minutes, pas {minutes}.</translation>
    </message>
    <message>
        <source>The team has no such template any more; choose another one.</source>
        <translation>L’équipe n’a plus ce modèle&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{most} ground rules are the most; more is not read aloud.</source>
        <translation>{most} règles au maximum&#x202f;; au-delà, personne ne les lit à voix haute.</translation>
    </message>
    <message>
        <source>{most} questions are the most a template has.</source>
        <translation>Un modèle a {most} questions au maximum.</translation>
    </message>
    <message>
        <source>That team is not there any more; choose another one.</source>
        <translation>Cette équipe n’existe plus&#x202f;; choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>WordsForm</name>
    <message>
        <source>What others will see me do</source>
        <translation>Ce que l’on me verra faire</translation>
    </message>
    <message>
        <source>Where I will meet it</source>
        <translation>Où je le rencontrerai</translation>
    </message>
    <message>
        <source>The next level I work towards</source>
        <translation>Le prochain niveau que je vise</translation>
    </message>
    <message>
        <source>one thing, small enough for a week</source>
        <translation>une chose, assez petite pour une semaine</translation>
    </message>
    <message>
        <source>practice ground</source>
        <translation>terrain d’exercice</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>In a few words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>Déjà dit</translation>
    </message>
    <message>
        <source>{day}: {words}</source>
        <translation>{day}&#x202f;: {words}</translation>
    </message>
</context>
<context>
    <name>_WayCard</name>
    <message>
        <source>Try this</source>
        <translation>Essayer</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Looking needs no name; your own page does.</source>
        <translation>Regarder ne demande pas de nom&#x202f;; votre page, si.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>That did not work ({code}). What was saved before is safe.</source>
        <translation>Cela n’a pas marché ({code}). Ce qui était enregistré est en sécurité.</translation>
    </message>
</context>
</TS>
