extension ClaimCueTable {
    /// English, as health texts use it. A weight of 2 alone makes a claim of a sentence, 1 needs company.
    static let english = ClaimCueTable([
        (.kind(.frequency), 2, "common, uncommon, prevalence, incidence, rare, rarely, in most cases, in many cases"),
        (.kind(.frequency), 2, "the majority, most people, most patients, more often, as often as, most common*, occurs in"),
        (.kind(.frequency), 2, "occur in, affects, affect"),
        (.kind(.frequency), 1, "often, usually, generally, typically, frequently, seldom, sometimes, mainly, on average"),
        (.kind(.frequency), 1, "most, occurs, occur"),

        (.kind(.cause), 2, "cause, causes, caused by, causing, lead* to, result* in, result of, because of, due to"),
        (.kind(.cause), 2, "give* rise to, trigger*, risk of, chance of, risk factor*, increase* the, raises the, raise the"),
        (.kind(.cause), 2, "contribute* to, plays a, play a part, responsible for, brought on by, comes from, come from"),
        (.kind(.cause), 2, "arises from, arise from, overuse, spread*, transmi*, infects, infected by, induce*, provoke*"),
        (.kind(.cause), 1, "because, since, thereby, therefore, factor*, so that"),

        (.kind(.association), 2, "associated with, linked to, linked with, goes with, go with, related to, correlat*"),
        (.kind(.association), 2, "relationship between, go together, connection between, more likely, less likely"),

        (.kind(.effect), 2, "helps, help to, help relieve, reduce*, reducing, relieve*, relieving, improv*, ease, eases"),
        (.kind(.effect), 2, "easing, strengthen*, prevent*, promote*, stimulat*, effective*, protect*, works best"),
        (.kind(.effect), 2, "work best, cures, heals, slows, slow down, kills, killed by, cure, immunity, suppress*"),
        (.kind(.effect), 2, "benefit*, aims to, aimed at, controls, shortens, restores, no effect, better than, outcome*"),
        (.kind(.effect), 1, "help, treat*, therapy, *therapy, injection*, surgery, operation, exercise*, medication*"),
        (.kind(.effect), 1, "medicine*, drug*, painkiller*, training, recover*, restore, needed, necessary, useful"),
        (.kind(.effect), 1, "used for, used to"),

        (.kind(.harm), 2, "side effect*, complication*, harmful, harms, damages, damaging, dangerous, unsafe, disability"),
        (.kind(.harm), 2, "adverse, worsen*, make* .. worse, aggravat*, bad for, toxic"),
        (.kind(.harm), 1, "risk, risks, damage, harm, worse, unhealthy"),

        (.kind(.diagnosis), 2, "diagnos*, x ray, x rays, mri, ultrasound, imaging, blood test*, physical examination"),
        (.kind(.diagnosis), 2, "detect*, points to, suggests that, sign of, signs of, shows up, rule out, confirmed by"),
        (.kind(.diagnosis), 1, "test, tests, scan, scans, symptom*, reveal*, confirm*, show, shows"),

        (.kind(.prognosis), 2, "by itself, on its own, on their own, prognosis, outlook, go away, goes away, disappear*"),
        (.kind(.prognosis), 2, "comes back, come back, recurr*, settles, settle, resolve*, chronic, heal by"),
        (.kind(.prognosis), 2, "chance of recovery, long term, clears up"),
        (.kind(.prognosis), 1, "recovery, course, lasting, permanent, decline*, subside*"),

        (.kind(.mechanism), 2, "irritat*, inflam*, nerve root*, blood flow, blood supply, brain, tissue*, cartilage, immune"),
        (.kind(.mechanism), 2, "enzyme*, pressure on, compress*, pain signals, sensitis*, sensitiz*, contract, relaxes"),
        (.kind(.mechanism), 2, "hormone*, compensat*, releases"),
        (.kind(.mechanism), 1, "nerve, nerves, muscle*, joint*, cells, blood, wear"),

        (.kind(.definition), 2, "is called, are called, means that, stands for, is defined, refers to, known as"),
        (.kind(.definition), 2, "is a form of, is a type of, is a condition, is a disease, is a disorder"),
        (.kind(.definition), 2, "is an inflammation, consists of, is the medical, characteri*"),
        (.kind(.definition), 1, "is a, is an, are a, such as, for example"),

        (.kind(.evidenceState), 2, "research shows, studies show, study found, evidence, proven, unproven, disproved"),
        (.kind(.evidenceState), 2, "unknown, unclear, myth, misconception, consensus, scientif*, review found, trial*"),
        (.kind(.evidenceState), 2, "studies, according to research, not possible"),
        (.kind(.evidenceState), 1, "study, research, researchers, probably, likely, appears, seems, apparently"),

        (.kind(.advice), 2, "recommend*, advise*, should, it is important, important to, is essential, ought to, must"),
        (.kind(.advice), 2, "not necessary, no need to, it is best, keep moving, stay active, need to, crucial"),
        (.kind(.advice), 1, "consider, make sure, advice"),

        (.imperative, 2, "avoid, try, take, do, keep, stay, drink, eat, stop, use, make, consult, rest, choose, wear, wait"),
        (.imperative, 2, "start, walk, be, let, listen, see, ask, build, limit, apply"),

        (.topic, 1, "pain*, *pain, ache*, back, hip*, knee*, joint*, muscle*, nerve*, bone*, disc*, spine, spinal, hernia*"),
        (.topic, 1, "osteoarthritis, arthritis, inflam*, injur*, disease*, disorder*, condition*, symptom*, treat*"),
        (.topic, 1, "*therapy, physio*, medic*, drug*, injection*, surg*, operation, exercise*, movement, training, sport*"),
        (.topic, 1, "weight, obesity, sleep, stress, diet, vitamin*, smok*, alcohol, blood*, heart*, lung*, skin, brain"),
        (.topic, 1, "cancer*, tumour*, tumor*, diabetes, vaccin*, fever, headache*, migraine*, allerg*, depress*, anxiety"),
        (.topic, 1, "pregnan*, patient*, doctor*, diagnos*, mri, scan*, tissue*, tendon*, cartilage, recover*, heal*"),
        (.topic, 1, "chronic, acute, risk*, mortality, death*, health*, posture, lifting, immune, hormon*, bowel, stomach"),
        (.topic, 1, "infect*, *virus*, covid*, influenza, flu, stroke*, seizure*, asthma, immunity, supplement*, mask*"),
        (.topic, 1, "pandemic, people, kidney*, liver, sciatica, rheuma*, trauma, steroid*, pressure, wear, bed rest, body"),
        (.topic, 1, "massage, dose*, symptomatic"),

        (.possibility, 1, "can, may, might, could"),

        (.meta, 2, "in this article, in this blog, in this leaflet, below, see figure, read on, hopefully, read more"),
        (.meta, 2, "we will discuss"),
        (.meta, 1, "by this we mean, let us, perhaps, in short"),

        (.firstPerson, 1, "i, my, me, myself"),

        (.past, 1, "was, were, had, got, went, came, felt, saw, began, started, helped, thought, wanted, took, told, tried"),
        (.past, 1, "decided, gave"),

        (.practice, 2, "our practice, our clinic, our team, appointment*, opening hours, with us, your visit, refer you"),
        (.practice, 2, "call us, we offer, more information, our physiotherapists, our specialists, parking, reception"),
        (.practice, 2, "e mail"),

        (.advertising, 2, "contact us, book now, book your, discount, order now, sign up, newsletter, click here"),
        (.advertising, 2, "free trial, follow us, share this"),

        (.greeting, 2, "hello, dear reader, welcome, hi everyone, thank you for, kind regards, see you"),

        (.furniture, 2, "reading time, written by, last updated, last modified, published on, photo by, back to"),
        (.furniture, 2, "image source, min read"),
    ])
}
