extension ClaimCueTable {
    /// English, as health texts use it. A weight of 2 alone makes a claim of a sentence, 1 needs company.
    static let english = ClaimCueTable([
        (.kind(.frequency), 2, "common, uncommon, prevalence, incidence, rare, rarely, in most cases, in many cases, the majority"),
        (.kind(.frequency), 2, "most people, most patients, more often, as often as, most common*, occurs in, occur in, affects, affect"),
        (.kind(.frequency), 1, "often, usually, generally, typically, frequently, seldom, sometimes, mainly, on average, most, occurs, occur"),

        (.kind(.cause), 2, "cause, causes, caused by, causing, lead* to, result* in, result of, because of, due to, give* rise to, trigger*"),
        (.kind(.cause), 2, "risk of, chance of, risk factor*, increase* the, raises the, raise the, contribute* to, plays a, play a part"),
        (.kind(.cause), 2, "responsible for, brought on by, comes from, come from, arises from, arise from, overuse"),
        (.kind(.cause), 1, "because, since, thereby, therefore, factor*, so that"),

        (.kind(.association), 2, "associated with, linked to, linked with, goes with, go with, related to, correlat*, relationship between"),
        (.kind(.association), 2, "go together, connection between, more likely, less likely"),

        (.kind(.effect), 2, "helps, help to, help relieve, reduce*, reducing, relieve*, relieving, improv*, ease, eases, easing, strengthen*"),
        (.kind(.effect), 2, "prevent*, promote*, stimulat*, effective*, protect*, works best, work best, cures, heals, slows, slow down"),
        (.kind(.effect), 2, "suppress*, benefit*, aims to, aimed at, controls, shortens, restores, no effect, better than, outcome*"),
        (.kind(.effect), 1, "help, treat*, therapy, *therapy, injection*, surgery, operation, exercise*, medication*, medicine*, drug*"),
        (.kind(.effect), 1, "painkiller*, training, recover*, restore, needed, necessary, useful, used for, used to"),

        (.kind(.harm), 2, "side effect*, complication*, harmful, harms, damages, damaging, dangerous, unsafe, disability, adverse"),
        (.kind(.harm), 2, "worsen*, make* .. worse, aggravat*, bad for, toxic"),
        (.kind(.harm), 1, "risk, risks, damage, harm, worse, unhealthy"),

        (.kind(.diagnosis), 2, "diagnos*, x ray, x rays, mri, ultrasound, imaging, blood test*, physical examination, detect*, points to"),
        (.kind(.diagnosis), 2, "suggests that, sign of, signs of, shows up, rule out, confirmed by"),
        (.kind(.diagnosis), 1, "test, tests, scan, scans, symptom*, reveal*, confirm*, show, shows"),

        (.kind(.prognosis), 2, "by itself, on its own, on their own, prognosis, outlook, go away, goes away, disappear*, comes back, come back"),
        (.kind(.prognosis), 2, "recurr*, settles, settle, resolve*, chronic, heal by, chance of recovery, long term, clears up"),
        (.kind(.prognosis), 1, "recovery, course, lasting, permanent, decline*, subside*"),

        (.kind(.mechanism), 2, "irritat*, inflam*, nerve root*, blood flow, blood supply, brain, tissue*, cartilage, immune, enzyme*, pressure on"),
        (.kind(.mechanism), 2, "compress*, pain signals, sensitis*, sensitiz*, contract, relaxes, hormone*, compensat*, releases"),
        (.kind(.mechanism), 1, "nerve, nerves, muscle*, joint*, cells, blood, wear"),

        (.kind(.definition), 2, "is called, are called, means that, stands for, is defined, refers to, known as, is a form of, is a type of"),
        (.kind(.definition), 2, "is a condition, is a disease, is a disorder, is an inflammation, consists of, is the medical, characteri*"),
        (.kind(.definition), 1, "is a, is an, are a, such as, for example"),

        (.kind(.evidenceState), 2, "research shows, studies show, study found, evidence, proven, unproven, disproved, unknown, unclear, myth"),
        (.kind(.evidenceState), 2, "misconception, consensus, scientif*, review found, trial*, studies, according to research, not possible"),
        (.kind(.evidenceState), 1, "study, research, researchers, probably, likely, appears, seems, apparently"),

        (.kind(.advice), 2, "recommend*, advise*, should, it is important, important to, is essential, ought to, must, not necessary"),
        (.kind(.advice), 2, "no need to, it is best, keep moving, stay active, need to, crucial"),
        (.kind(.advice), 1, "consider, make sure, advice"),

        (.imperative, 2, "avoid, try, take, do, keep, stay, drink, eat, stop, use, make, consult, rest, choose, wear, wait, start, walk"),
        (.imperative, 2, "be, let, listen, see, ask, build, limit, apply"),

        (.topic, 1, "pain*, *pain, ache*, back, hip*, knee*, joint*, muscle*, nerve*, bone*, disc*, spine, spinal, hernia*, osteoarthritis"),
        (.topic, 1, "arthritis, inflam*, injur*, disease*, disorder*, condition*, symptom*, treat*, *therapy, physio*, medic*, drug*, injection*"),
        (.topic, 1, "surg*, operation, exercise*, movement, training, sport*, weight, obesity, sleep, stress, diet, vitamin*, smok*, alcohol"),
        (.topic, 1, "blood*, heart*, lung*, skin, brain, cancer*, tumour*, tumor*, diabetes, infection*, virus*, vaccin*, fever, headache*"),
        (.topic, 1, "migraine*, allerg*, depress*, anxiety, pregnan*, patient*, doctor*, diagnos*, mri, scan*, tissue*, tendon*, cartilage"),
        (.topic, 1, "recover*, heal*, chronic, acute, risk*, mortality, death*, health*, posture, lifting, immune, hormon*, bowel, stomach"),
        (.topic, 1, "kidney*, liver, sciatica, rheuma*, trauma, steroid*, pressure, wear, bed rest, body, massage, dose*, symptomatic"),

        (.possibility, 1, "can, may, might, could"),
        (.meta, 2, "in this article, in this blog, in this leaflet, below, see figure, read on, hopefully, read more, we will discuss"),
        (.meta, 1, "by this we mean, let us, perhaps, in short"),

        (.firstPerson, 1, "i, my, me, myself, i'm, i've"),
        (.past, 1, "was, were, had, got, went, came, felt, saw, began, started, helped, thought, wanted, took, told, tried, decided, gave"),
        (.practice, 2, "our practice, our clinic, our team, appointment*, opening hours, with us, your visit, refer you, call us, we offer"),
        (.practice, 2, "more information, our physiotherapists, our specialists, parking, reception, e mail"),
        (.advertising, 2, "contact us, book now, book your, discount, order now, sign up, newsletter, click here, free trial, follow us, share this"),
        (.greeting, 2, "hello, dear reader, welcome, hi everyone, thank you for, kind regards, see you"),
        (.furniture, 2, "reading time, written by, last updated, last modified, published on, photo by, back to, image source, min read"),
    ])
}
