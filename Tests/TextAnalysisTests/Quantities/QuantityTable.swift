/// Sentences with every part of their quantities, a line each below the sentence.
///
/// «…» is the number with its comparator, unit and bounds as it stands in the text; then comparator, value or range, denominator
/// after `/`, unit, spread after `±`, bounds in brackets, and what else is said.
enum QuantityTable {
    static let sentences = """
        nl Zo'n 60%-80% van de bevolking heeft ooit rugpijn.
            «Zo'n 60%-80%» ~ 60..80 % pop=bevolking
        nl De huisarts ziet het bij 36 van de 1000 patiënten per jaar.
            «36 van de 1000» 36 / 1000 pop=patiënten per=per jaar
        nl Bij ongeveer één op de 10 blessures blijft de oorzaak onbekend.
            «ongeveer één op de 10» ~ 1 / 10 pop=blessures
        nl Naar schatting 1 op 3 volwassenen slaapt slecht.
            «Naar schatting 1 op 3» ~ 1 / 3 pop=volwassenen
        nl Driekwart van de kinderen herstelt vanzelf.
            «Driekwart» 3 / 4 pop=kinderen
        nl De helft van de vrouwen merkt er niets van.
            «De helft» 1 / 2 pop=vrouwen
        nl Twee derde van de patiënten knapt binnen 6 weken op.
            «Twee derde» 2 / 3 pop=patiënten per=binnen 6 weken
        nl Meer dan 50% van de mensen van 30-39 jaar heeft slijtage.
            «Meer dan 50%» > 50 % pop=mensen age=30-39
        nl Het grootste deel (>90%) is onschuldig.
            «>90%» > 90 %
        nl Het komt voor bij 1-3% van de mensen tussen de 30 en 50 jaar.
            «1-3%» 1..3 % pop=mensen age=30-50
        nl De prik werkt 2 weken tot 3 maanden.
            «2 weken tot 3 maanden» 2..13 weeks
        nl De kans op herstel is 62,5%.
            «62,5%» 62.5 % stat=risk
        nl In totaal deden 12.500 mensen mee.
            «12.500 mensen» 12500 people
        nl Rokers krijgen het twee keer zo vaak.
            «twee keer» 2 times stat=ratio pop=Rokers
        nl De groep was half zo groot.
            «half» 0.5 times stat=ratio
        nl De klachten kwamen 3x zo vaak terug.
            «3x» 3 times stat=ratio
        nl Neem het middel 3x per dag.
            «3x per dag» 3 times per=per dag
        nl Het verschil was 2,1 (95% BI 1,2–3,4).
            «2,1 (95% BI 1,2–3,4)» 2.1 [1.2, 3.4]
        nl De odds ratio was 1,33 (1,21-1,47).
            «odds ratio was 1,33 (1,21-1,47)» 1.33 [1.21, 1.47] stat=OR
        nl Het effect was klein, OR 2,3 (95%-BI 1,1 tot 4,8).
            «OR 2,3 (95%-BI 1,1 tot 4,8)» 2.3 [1.1, 4.8] stat=OR
        nl Dat verschil was significant (p < 0,05).
            «p < 0,05» < 0.05 stat=p
        nl De gemiddelde leeftijd was 56 ± 9,2 jaar.
            «56 ± 9,2 jaar» 56 years ±9.2 stat=mean
        nl Ca. 15% van de lopers stopt ermee.
            «Ca. 15%» ~ 15 % pop=lopers
        nl Circa 2 op de 5 sporters raken geblesseerd.
            «Circa 2 op de 5» ~ 2 / 5 pop=sporters
        nl Doe minstens 30 minuten per dag iets.
            «minstens 30 minuten per dag» >= 30 minutes per=per dag
        nl Hooguit 5% heeft een operatie nodig.
            «Hooguit 5%» <= 5 %
        nl Bijna 40% van de ouderen valt ieder jaar.
            «Bijna 40%» ~ 40 % pop=ouderen per=ieder jaar
        nl Ruim negen van de tien gevallen zijn aspecifiek.
            «Ruim negen van de tien» > 9 / 10 pop=gevallen
        nl Bij mensen van 20 jaar is dat 29%.
            «29%» 29 % pop=mensen age=20
        nl Bij 20-jarigen is dat 29%, bij 80-jarigen 43%.
            «29%» 29 % age=20
            «43%» 43 % age=80
        nl Het stijgt van 29% bij 20-jarigen naar 43% bij mensen van 80 jaar oud.
            «29%» 29 % age=20
            «43%» 43 % pop=mensen age=80
        nl Onder 65-plussers heeft 12% last van duizeligheid.
            «12%» 12 % age=65-
        nl Acute klachten verdwijnen meestal binnen zes weken.
            «binnen zes weken» <= 6 weeks
        nl Na een jaar heeft 70% van de deelnemers geen klachten meer.
            «70%» 70 % pop=deelnemers per=Na een jaar
        nl Chronische klachten duren langer dan 12 weken.
            «langer dan 12 weken» > 12 weeks
        nl Gebruik niet meer dan 400 mg per dag.
            «niet meer dan 400 mg per dag» <= 400 mg per=per dag
        nl De pijn zakte met 1,5 punt.
            «1,5 punt» 1.5 points
        nl Slaap 7 tot 9 uur per nacht.
            «7 tot 9 uur per nacht» 7..9 hours per=per nacht
        nl Drink minimaal 1,5 liter water per dag.
            «minimaal 1,5 liter» >= 1.5 l
        nl Een half jaar later was 20 procent weer klachtenvrij.
            «Een half jaar» 0.5 years
            «20 procent» 20 %
        nl Na anderhalf jaar was alles weg.
            «Na anderhalf jaar» > 1.5 years
        nl Een kwart van de mannen boven de 50 jaar heeft het.
            «Een kwart» 1 / 4 pop=mannen age=50-
        nl Een derde van de patiënten krijgt het opnieuw.
            «Een derde» 1 / 3 pop=patiënten
        nl Tussen de 60 en 80 procent krijgt het ooit in het leven.
            «Tussen de 60 en 80 procent» 60..80 % per=ooit in het leven
        nl Gemiddeld drie van de vier mensen krijgen het binnen een jaar terug.
            «drie van de vier» 3 / 4 stat=mean pop=mensen per=binnen een jaar
        nl De prevalentie bij vrouwen is 4,8%.
            «4,8%» 4.8 % stat=prevalence pop=vrouwen
        nl De incidentie bedraagt 5 per 1000 persoonsjaren.
            «5 per 1000 persoonsjaren» 5 / 1000 person-years stat=incidence
        nl Het risico is 0,5‰.
            «0,5‰» 0.5 ‰ stat=risk
        nl Een daling van 10 procentpunten is veel.
            «10 procentpunten» 10 percentage points
        nl Van de mannen boven de 35 jaar heeft 4,8% een hernia.
            «4,8%» 4.8 % pop=mannen age=35-
        nl Er deden 385 patiënten mee.
            «385 patiënten» 385 patients
        nl In 41 systematische reviews stond geen eensluidend antwoord.
            «41 systematische reviews» 41 studies
        nl Lage rugklachten komen vaker voor bij mensen tussen de 45 en 64 jaar.
            «tussen de 45 en 64 jaar» 45..64 years stat=age age=45-64
        nl De piek ligt tussen 45 en 64 jaar.
            «tussen 45 en 64 jaar» 45..64 years stat=age age=45-64
        nl Kinderen tot 12 jaar hebben het zelden.
            «tot 12 jaar» <= 12 years stat=age age=-12
        nl Vrouwen vanaf 50 jaar komen in aanmerking.
            «vanaf 50 jaar» >= 50 years stat=age age=50-
        nl Doe de oefening 10 tot 15 keer.
            «10 tot 15 keer» 10..15 times
        nl Train 2 à 3 keer per week.
            «2 à 3 keer per week» 2..3 times per=per week
        nl Rust één of twee dagen.
            «één of twee dagen» 1..2 days
        nl Een 6-weeks programma gaf 30% minder pijn.
            «6-weeks» 6 weeks
            «30%» 30 %
        nl Met 1.250 deelnemers was het onderzoek groot.
            «1.250 deelnemers» 1250 participants
        nl Ongeveer 2,5 miljoen mensen hebben artrose.
            «Ongeveer 2,5 miljoen mensen» ~ 2500000 people
        nl 1/3 van de lopers raakt jaarlijks geblesseerd.
            «1/3» 1 / 3 pop=lopers per=jaarlijks
        nl Bij 3 tot 5% van de hernia's is er krachtverlies.
            «3 tot 5%» 3..5 % pop=hernia's
        nl Het komt bij ≥ 10% van de gebruikers voor.
            «≥ 10%» >= 10 % pop=gebruikers
        nl Maximaal 20% verlies is normaal.
            «Maximaal 20%» <= 20 %
        nl Wel 80 procent van de jongeren heeft nekpijn.
            «80 procent» 80 % pop=jongeren
        nl Tot wel 70% van de hernia's krimpt vanzelf.
            «Tot wel 70%» <= 70 % pop=hernia's
        nl Zo'n tien procent van de rokers hoest dagelijks.
            «Zo'n tien procent» ~ 10 % pop=rokers per=dagelijks
        nl Het gewicht daalde met 5 kg in 12 weken.
            «5 kg» 5 kg
            «12 weken» 12 weeks
        nl De bloeddruk zakte 8 mmHg.
            «8 mmHg» 8 mmHg
        nl Het relatief risico was 1,8.
            «relatief risico was 1,8» 1.8 stat=RR
        nl De sensitiviteit van de test is 92% (95% BI 88-95).
            «92% (95% BI 88-95)» 92 % [88, 95] stat=sensitivity
        nl Een BMI van 30 kg/m² of meer geldt als obesitas.
            «30 kg/m² of meer» >= 30 kg/m²
        nl Neem 5 mg/kg als startdosis.
            «5 mg/kg» 5 mg/kg
        nl Een cholesterol van 5,2 mmol/l is normaal.
            «5,2 mmol/l» 5.2 mmol/l
        nl Dertigers hebben het in 15% van de gevallen.
            «15%» 15 % pop=gevallen age=30-39
        nl 60 tot 80% van de hernia's geneest zonder operatie.
            «60 tot 80%» 60..80 % pop=hernia's
        nl Minder dan 1 op de 100 patiënten krijgt een infectie.
            «Minder dan 1 op de 100» < 1 / 100 pop=patiënten
        nl Meer dan de helft van de mensen zonder klachten heeft slijtage.
            «Meer dan de helft» > 1 / 2 pop=mensen zonder klachten
        nl Vijfentwintig procent van de werknemers meldt zich ziek.
            «Vijfentwintig procent» 25 % pop=werknemers
        nl De kans is 1 op 250.
            «1 op 250» 1 / 250 stat=risk
        nl Een op de tien kinderen heeft eczeem.
            «Een op de tien» 1 / 10 pop=kinderen
        nl Een infectie treedt op in 0,1 tot 0,5% van de operaties.
            «0,1 tot 0,5%» 0.1..0.5 % pop=operaties
        nl Drie weken zonder vooruitgang is te lang.
            «Drie weken» 3 weeks
        nl De mediane duur was 14 dagen.
            «14 dagen» 14 days stat=median
        nl Boven de 80 jaar loopt dat op tot 96%.
            «96%» 96 % age=80-
        nl Bij 10 000 inwoners telde men 23 gevallen.
            «10 000 inwoners» 10000 people
            «23 gevallen» 23 cases
        nl 20- tot 30-jarigen bewegen te weinig.
            «20- tot 30-jarigen» 20..30 years stat=age age=20-30
        nl Het aantal verdubbelde: 2,2 keer meer blessures.
            «2,2 keer» 2.2 times stat=ratio
        nl Een tweevoudig verhoogd risico, dus 2-voudig.
            «tweevoudig» 2 times stat=ratio
            «2-voudig» 2 times stat=ratio
        nl De klachten namen af met 4 punten (SD 1,2).
            «4 punten (SD 1,2)» 4 points ±1.2
        nl Ongeveer driekwart, 75%, herstelt.
            «Ongeveer driekwart» ~ 3 / 4
            «75%» 75 %
        en Up to 80% of people have back pain at some point in their lives.
            «Up to 80%» <= 80 % pop=people per=at some point in their lives
        en One in ten patients needs surgery.
            «One in ten» 1 / 10 pop=patients
        en A third of adults sleep badly.
            «A third» 1 / 3 pop=adults
        en Six out of ten runners are injured each year.
            «Six out of ten» 6 / 10 pop=runners per=each year
        en The prevalence was 12.5% in women aged 30-39.
            «12.5%» 12.5 % stat=prevalence pop=women age=30-39
        en More than 1,000 participants were included.
            «More than 1,000 participants» > 1000 participants
        en Nearly half of the patients recovered within 6 weeks.
            «Nearly half» ~ 1 / 2 pop=patients per=within 6 weeks
        en Smokers are twice as likely to develop it.
            «twice» 2 times stat=ratio pop=Smokers
        en The odds ratio was 1.33 (95% CI 1.21-1.47).
            «odds ratio was 1.33 (95% CI 1.21-1.47)» 1.33 [1.21, 1.47] stat=OR
        en Leg pain fell by MD -4.93 (95% CI -8.77 to -1.09).
            «MD -4.93 (95% CI -8.77 to -1.09)» -4.93 [-8.77, -1.09] stat=MD
        en The difference was not significant (p=0.158).
            «p=0.158» 0.158 stat=p
        en At least 150 minutes per week is advised.
            «At least 150 minutes per week» >= 150 minutes per=per week
        en Take 400 mg twice a day.
            «400 mg» 400 mg
            «twice a day» 2 times per=a day
        en Between 60 and 80% of adults are affected.
            «Between 60 and 80%» 60..80 % pop=adults
        en About three quarters of cases resolve.
            «About three quarters» ~ 3 / 4 pop=cases
        en It occurs in 2 to 3 per 1000 person-years.
            «2 to 3 per 1000 person-years» 2..3 / 1000 person-years
        en People aged 80 have it in 96% of cases.
            «96%» 96 % pop=People age=80
        en Women over 50 have a risk of 20%.
            «20%» 20 % stat=risk pop=Women age=50-
        en Disc bulge was found in 30% of people aged 20 and 84% of people aged 80.
            «30%» 30 % pop=people age=20
            «84%» 84 % pop=people age=80
        en Pain usually settles within six weeks.
            «within six weeks» <= 6 weeks
        en After a year, 25% still had pain.
            «25%» 25 % per=After a year
        en The mean age was 56 years (SD 9.2).
            «56 years (SD 9.2)» 56 years ±9.2 stat=mean
        en A hazard ratio of 0.75 was found.
            «hazard ratio of 0.75» 0.75 stat=HR
        en Fewer than 5% of patients develop an infection.
            «Fewer than 5%» < 5 % pop=patients
        en Two-thirds of men recover.
            «Two-thirds» 2 / 3 pop=men
        en Twenty-five percent of children are affected.
            «Twenty-five percent» 25 % pop=children
        en Symptoms last 2 to 3 months.
            «2 to 3 months» 2..3 months
        en The risk is 1 in 250.
            «1 in 250» 1 / 250 stat=risk
        en A 12-week programme halved the dose to 5 mg.
            «12-week» 12 weeks
            «5 mg» 5 mg
        en Vaccination cut the risk by 30 percentage points.
            «30 percentage points» 30 percentage points stat=risk
        en Adults 65 years and older should be screened.
            «65 years and older» >= 65 years stat=age age=65-
        en Half a year later the pain was gone.
            «Half a year» 0.5 years
        en It is 3 times more common in men.
            «3 times» 3 times stat=ratio pop=men
        en A 2.5-fold increase was seen.
            «2.5-fold» 2.5 times stat=ratio
        en Roughly 10–15% of cases become chronic.
            «Roughly 10–15%» ~ 10..15 % pop=cases
        en 33 studies with 3110 people were pooled.
            «33 studies» 33 studies
            «3110 people» 3110 people
        en There was no effect after 3 months.
            «after 3 months» > 3 months
        en 4.8% of men and 2.5% of women had a herniation.
            «4.8%» 4.8 % pop=men
            «2.5%» 2.5 % pop=women
        en Almost one in five older people falls every year.
            «Almost one in five» ~ 1 / 5 pop=older people per=every year
        en The NNT was 8.
            «NNT was 8» 8 stat=NNT
        en ≤5% is acceptable.
            «≤5%» <= 5 %
        en Two of the ten patients relapsed.
            «Two of the ten» 2 / 10 pop=patients
        en A cut-off of ≥ 3 weeks is used.
            «≥ 3 weeks» >= 3 weeks
        en The 20-year-olds had less pain than the 65-year-olds.
            «20-year-olds» 20 years stat=age age=20
            «65-year-olds» 65 years stat=age age=65
        en Some 2.3 million people live with it.
            «Some 2.3 million people» ~ 2300000 people
        nl Een tot twee dagen rust is genoeg.
            «Een tot twee dagen» 1..2 days
        nl Klachten zijn binnen een maand weg.
            «binnen een maand» <= 1 months
        en The effect was null (p = .21).
            «p = .21» 0.21 stat=p
        nl De vrouwen slapen in 40% van de gevallen slecht.
            «40%» 40 % pop=vrouwen
        en 50% of men and 20% overall recovered.
            «50%» 50 % pop=men
            «20%» 20 %
        nl Zet 5.000 tot 10.000 stappen per dag.
            «5.000 tot 10.000 stappen per dag» 5000..10000 steps per=per dag
        nl Bij koorts boven 38,5 °C belt u de huisarts.
            «boven 38,5 °C» > 38.5 °C
        nl Slechts 1 patiënt op de 20 kwam terug.
            «1 patiënt op de 20» 1 / 20
        en Children under 5 recover in 90% of cases.
            «90%» 90 % pop=Children age=-5
        nl De helft van de 65+'ers valt jaarlijks.
            «De helft» 1 / 2 age=65- per=jaarlijks
        nl Het duurt 6 tot 12 weken.
            «6 tot 12 weken» 6..12 weeks
        nl Vier van de vijf hardlopers (80%) herstellen.
            «Vier van de vijf» 4 / 5 pop=hardlopers
            «80%» 80 %
        en In 2019, 45% of runners were injured.
            «45%» 45 % pop=runners
        nl In 2019 had 45% van de hardlopers een blessure.
            «45%» 45 % pop=hardlopers
        nl Na de operatie op 3 mei 2021 bleef 12% klachten houden.
            «12%» 12 %
        en Patients aged 18 to 65 years took 20 mg/day for 8 weeks.
            «aged 18 to 65 years» 18..65 years stat=age age=18-65
            «20 mg/day» 20 mg/day
            «8 weeks» 8 weeks
        nl Rond 1900 was dat 5%.
            «5%» 5 %
        nl Tussen 2010 en 2020 steeg het met 15%.
            «15%» 15 %
        nl Bij 9 van deze 1000 patiënten straalt de pijn uit.
            «9 van deze 1000» 9 / 1000 pop=patiënten
        nl Na ongeveer twee jaar was men van alle klachten af.
            «ongeveer twee jaar» ~ 2 years
        nl Het aandeel stijgt van 29% rond de 20 jaar tot 43% rond de 80 jaar.
            «29%» 29 % age=20
            «43%» 43 % age=80
        nl Van de mensen van 30 tot 50 jaar heeft 1 tot 3% het, en het komt vaker bij mannen voor.
            «1 tot 3%» 1..3 % pop=mensen age=30-50
        en Of these 120 patients, 3 of those 120 relapsed.
            «120 patients» 120 patients
            «3 of those 120» 3 / 120
        """

    /// Sentences whose digits count nothing.
    static let withoutQuantity = """
        nl In 2015 begon het onderzoek.
        nl In 2015 kregen kinderen het vaker.
        nl Van 2008 tot 2018 nam het toe.
        nl Van 2008 tot 2018 kregen kinderen het vaker.
        nl Sinds ’98 volgen artsen hen.
        nl Laatst gewijzigd op 25 mei 2023.
        nl Lage rugpijn (26 nov ’23)
        nl Bel 088-3270000 of 088 624 56 56.
        nl Bereikbaar van 8.30 tot 17.00 uur.
        nl We openen om 9 uur.
        nl Dorpsstraat 12, 1012 AB Amsterdam
        nl 1. Artrose
        nl Dat is eerder gevonden [1,3-5] en bevestigd (2).
        nl Een hernia op L4-L5 of L5-S1.
        nl Vitamine B12 en vitamine D3 helpen niet.
        nl Zie doi 10.3174/ajnr.A4173 of PMID: 25430861.
        nl https://example.org/p/2019/36/deel-4 is een adres.
        nl Diabetes type 2 is een andere ziekte.
        nl Zie figuur 3 en tabel 2.
        nl Een van de meest voorkomende klachten.
        nl Dat was de 2de keer in de jaren 80.
        nl COVID-19 en omega-3.
        nl Geschreven op 11/09/24 en 2021-07-21.
        nl 8054-Aspecifieke lage rugklachten
        nl Er is niet één behandeling die altijd werkt.
        nl Tussen twee wervels door loopt een zenuw.
        nl Een derde infiltratie is zelden nodig.
        nl De eerste helft van het jaar viel tegen.
        en It was published in 2015 Apr;36(4):811-6.
        en On July 21, 2021 the paper appeared.
        en Open from 9:00 to 17:30.
        en See step 2 of chapter 4.
        en One of the most common complaints is back pain.
        en 12 Main Street, call +31 20 123 45 67.
        en The 3rd visit is at 7 pm.
        en A third injection is rarely needed.
        en The second half of the course was easier.
        en Grade 2 sprains and stage 3 disease differ.
        """
}
