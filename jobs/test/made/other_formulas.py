"""Makes a corpus of formulas other than those of formulas.py, with the same kind of truth.

    jobs/test/python jobs/test/made/other_formulas.py OUT [--seed 1] [--outlets 12] [--days 18]
        [--filler 1200] [--edits 0.10]

Written without sight of how Naskh finds formulas, so that what was tuned on the others can be tried
on these: football fixtures of the day, the currency table of a central bank, death notices of a
syndicate, the roll of a court, prayer times of a city. Sentences are left out or worded otherwise from
instance to instance; lists have other lengths; several instances of some formulas come out on one
day. An instance has 2 to 8 articles within hours, changed as in formulas.py, which says what the
labels and files are. Around them: reports with copies and an update, background paragraphs, and
articles that share nothing but names and turns of speech. Everything is invented.

The same arguments give the same bytes. score.py scores an output of Naskh.
"""

import corpus
import prose
from corpus import ORDINALS, PARAGRAPH, WEEK

TEAMS = [
    "الشعلة",
    "النسور",
    "وحدة الساحل",
    "اتحاد الرمال",
    "نجوم الوادي",
    "الفرسان",
    "شباب المرج",
    "أهلي الميناء",
    "الصقور",
    "هلال الجبل",
    "الفيحاء الجديدة",
    "رجاء الكروم",
    "نصر القلعة",
    "السنابل",
    "الموج الأزرق",
    "كوكب الشرق",
    "عمال المصفاة",
    "البراعم",
    "ترجي الواحة",
    "مولودية التل",
]
LEAGUES = [
    ("الدوري الممتاز", "الجولة"),
    ("كأس الاتحاد", "الدورة"),
    ("دوري الرديف", "المرحلة"),
    ("دوري السيدات", "الجولة"),
]
STADIUMS = [
    "ملعب الاستقلال",
    "ملعب البلدية",
    "ملعب الكرامة",
    "المدينة الرياضية",
    "ملعب السفح",
    "ملعب الجامعة",
    "ملعب الشاطئ",
    "ملعب الفروسية",
    "ملعب العمال",
    "ملعب السابع من نيسان",
    "ملعب الضاحية",
    "ملعب النهر",
]
CHANNELS = ["قناة الملاعب", "القناة الثالثة", "شاشة الرياضة", "قناة النخبة"]
MONEY = [
    "الدولار الأمريكي",
    "اليورو",
    "الجنيه الإسترليني",
    "الفرنك السويسري",
    "الين الياباني",
    "اليوان الصيني",
    "الدولار الكندي",
    "الكرونة السويدية",
    "الليرة التركية",
    "الروبية الهندية",
    "الدولار الأسترالي",
    "الوون الكوري",
]
ILLS = [
    "بعد صراع مع المرض",
    "إثر أزمة قلبية مفاجئة",
    "إثر جلطة دماغية",
    "بعد غيبوبة استمرت أياما",
    "إثر حادث سير أليم",
    "بعد عملية جراحية",
    "بعد أسابيع في العناية المشددة",
]
TRADES = [
    "الصحفي",
    "المصور",
    "الكاتب",
    "المذيع",
    "المحرر",
    "المخرج الإذاعي",
    "رسام الكاريكاتير",
    "المترجم",
    "الناقد المسرحي",
    "المراسل",
]
WORKPLACES = [
    "صحيفة الضحى",
    "إذاعة المدينة",
    "مجلة القوافل",
    "وكالة الساحل للأنباء",
    "صحيفة الميزان",
    "تلفزيون الشرق",
    "مجلة الناقد",
    "صحيفة المرفأ",
    "إذاعة الجبل",
    "دار السطور للنشر",
    "صحيفة البلاغ",
    "مجلة الأفق الأخضر",
]
BOOKS = [
    "دفاتر المطر",
    "سيرة شارع قديم",
    "أوراق من الرصيف",
    "ما قاله البحر",
    "أيام بلا صور",
    "حبر على نافذة",
    "مقاهي الذاكرة",
    "طريق القوافل",
    "خبز وحكايات",
    "ظلال المحطة",
]
CHARGES = [
    "اختلاس أموال عامة",
    "تزوير عقود بيع",
    "التهرب من الضريبة",
    "تهريب قطع أثرية",
    "الاعتداء على أملاك الدولة",
    "القتل غير العمد",
    "ترويج أدوية فاسدة",
    "انتحال صفة محام",
    "إصدار شيكات بلا رصيد",
    "سرقة محال تجارية",
    "تشكيل عصابة",
    "الرشوة واستغلال الوظيفة",
    "الاتجار بالعملة",
    "احتجاز موظف",
    "الإضرار بمال الشركة",
    "الغش في مواد البناء",
]
COURTS = [
    "محكمة الجنايات",
    "محكمة الاستئناف",
    "محكمة البداية",
    "المحكمة الإدارية",
    "محكمة الجنح",
    "المحكمة التجارية",
]
WHAT_NEXT = [
    "لسماع شهود الإثبات",
    "للنطق بالحكم",
    "لمرافعة الدفاع",
    "لتبليغ الأطراف",
    "لاستكمال تقرير الخبرة",
    "لتقديم المذكرات الختامية",
    "لجلب ملف سابق",
]
CITIES = 6  # whose prayer times are published
BACKGROUND = 45  # words or more of a background paragraph; a passage has 30 identical tokens
KINDS = ("fixtures", "currency", "obituary", "roll", "prayer")


class OtherFormulas(corpus.Corpus):
    def __init__(self, args):
        super().__init__(args)
        self.prose = prose.Prose(self.random)
        self.rates = {money: self.random.randrange(300, 9000) for money in MONEY}
        places = self.random.sample(prose.PLACES, CITIES)
        self.cities = {place: self.random.randrange(-12, 13) for place in places}  # minutes

    def word(self):
        return self.random.choice(prose.EDITS)

    def instead(self, word):
        return self.word() + word[len(word.rstrip(".،:؛")) :]

    def label(self):
        return self.random.choice(prose.LABELS)

    def head(self, outlet):
        place = self.random.choice(prose.PLACES)
        how = self.random.choice(["خاص", "وكالات", "متابعة المحرر", "مراسلنا", self.prose.person()])
        return f"{place} ({outlet}) - {how}:"

    def tail(self):
        affair = self.prose.affair()
        return self.prose.sentence(affair) + " " + self.prose.sentence(affair)

    def clock(self, least, most, step):
        minutes = self.random.randrange(least * 60, most * 60, step)
        return f"{minutes // 60}:{minutes % 60:02d}"

    def time(self, city, hour, minute):
        minutes = hour * 60 + minute + self.cities[city]
        return f"{minutes // 60}:{minutes % 60:02d}"

    def maybe(self, chance, text):
        return text if self.random.random() < chance else ""

    def kept(self, sentences, least):
        """That many of them or more, in their order."""
        count = self.random.randrange(least, len(sentences) + 1)
        places = sorted(self.random.sample(range(len(sentences)), count))
        return " ".join(sentences[place] for place in places)

    # --- formulas ---

    def fixtures(self, day, league):
        number = self.random.randrange
        (name, round_), count = league, number(2, 5)
        teams = self.random.sample(TEAMS, 2 * count)
        grounds = self.random.sample(STADIUMS, count)
        values = {
            "day": WEEK[day % 7],
            "league": name,
            "round": f"{round_} {self.random.choice(ORDINALS)}",
            "channel": self.random.choice(CHANNELS),
            "referee": self.prose.person(),
            "top": self.random.choice(TEAMS),
            "points": number(18, 60),
            "gap": number(3, 9),
            "goals": number(11, 24),
            "scorer": self.prose.person(),
            "price": number(3, 9),
            "absent": self.prose.person(),
        }
        template = (
            "[تقام اليوم|تنطلق مساء اليوم|تستكمل اليوم] {day} مباريات {round} من منافسات {league} لكرة القدم "
            "[بإقامة عدد|وبينها عدد] من [اللقاءات|المواجهات] [المهمة|القوية|المرتقبة] في توقيتات مختلفة. \n "
        )
        for at in range(count):
            values |= {
                f"a{at}": teams[2 * at],
                f"b{at}": teams[2 * at + 1],
                f"g{at}": grounds[at],
                f"h{at}": self.clock(14, 22, 15),
            }
            match = self.random.choice(
                [
                    f"يلتقي فريق {{a{at}}} مع ضيفه {{b{at}}} على أرضية {{g{at}}} عند الساعة {{h{at}}}",
                    f"يستضيف {{a{at}}} على {{g{at}}} نظيره {{b{at}}} في تمام الساعة {{h{at}}}",
                    f"يواجه {{a{at}}} منافسه {{b{at}}} في مباراة يحتضنها {{g{at}}} وتبدأ الساعة {{h{at}}}",
                ]
            )
            template += ("و" if at else "") + match + ("، " if at + 1 < count else ". \n ")
        template += self.kept(
            [
                "ويدير [أبرز|أهم] هذه اللقاءات الحكم الدولي {referee} بمعاونة طاقم من حكام الدرجة الأولى.",
                "وتنقل {channel} المباريات [على الهواء مباشرة|مباشرة] مع استوديو تحليلي يسبق صافرة البداية بساعة.",
                "ويتصدر {top} جدول الترتيب برصيد {points} نقطة متقدما بفارق {gap} نقاط عن أقرب ملاحقيه.",
                "ويتربع اللاعب {scorer} على صدارة الهدافين برصيد {goals} هدفا حتى الآن.",
                "ويغيب عن المواجهات {absent} بسبب الإيقاف لتراكم البطاقات الصفراء.",
                "ودعا الاتحاد الجماهير إلى الحضور [المبكر|قبل الموعد] والالتزام بتعليمات السلامة علما أن سعر التذكرة "
                "{price} دنانير.",
            ],
            3,
        )
        title = self.random.choice(
            [
                f"مباريات اليوم {values['day']} في {name}",
                f"{teams[0]} أمام {teams[1]} في أبرز مواجهات اليوم",
                f"تعرف على مواعيد {values['round']} من {name}",
            ]
        )
        words = self.fill(template, values)
        self.instance("fixtures", day, title, words, self.on(day, 8), 2, 8)

    def currency(self, day, hour):
        number = self.random.randrange
        shown = sorted(self.random.sample(MONEY, number(5, 9)), key=MONEY.index)
        values = {
            "day": WEEK[day % 7],
            "date": f"{1 + day % 30} آذار",
            "issue": 60 + len({x["instance"] for x in self.instances if x["kind"] == "currency"}),
            "gold": f"{number(38, 62)},{number(10, 99)}",
            "sold": number(12, 95),
            "bids": number(6, 28),
            "rate": f"{number(3, 9)},{number(10, 99)}",
        }
        template = (
            "[حدد|أعلن] المصرف المركزي في نشرته رقم {issue} الصادرة اليوم {day} {date} [أسعار صرف|متوسط أسعار] "
            "العملات الأجنبية [مقابل|أمام] الدينار [المعتمدة|المعمول بها] لدى المصارف وشركات الصرافة. \n "
        )
        for at, money in enumerate(shown):
            if self.random.random() < 0.8:  # else as it was
                self.rates[money] += number(-25, 26)
            buy = self.rates[money]
            values |= {
                f"m{at}": money,
                f"b{at}": f"{buy // 100},{buy % 100:02d}",
                f"s{at}": f"{(buy + 7) // 100},{(buy + 7) % 100:02d}",
            }
            template += (
                f"وبلغ سعر {{m{at}}} {{b{at}}} دينارا للشراء و {{s{at}}} دينارا للمبيع"
                if at == 0
                else f"، [و|]{{m{at}}} {{b{at}}} للشراء و {{s{at}}} للمبيع".replace("[و|]", "و")
            )
        template += ". \n " + self.kept(
            [
                "وباع المصرف في مزاد العملة {sold} مليون دولار بمشاركة {bids} مصرفا مجازا.",
                "وسجل غرام الذهب من عيار واحد وعشرين {gold} دينارا [في السوق المحلية|لدى الصاغة].",
                "واستقرت الفائدة على ودائع الليلة الواحدة عند {rate} في المئة من دون تغيير عن النشرة السابقة.",
                "ويلزم المصرف [المتعاملين|الصرافين] بعرض النشرة في مكان ظاهر وعدم تجاوز الهامش المسموح به تحت طائلة "
                "سحب الترخيص.",
                "وتسري هذه الأسعار حتى صدور النشرة [التالية|الجديدة] ولا تشمل رسوم الحوالات الخارجية.",
            ],
            3,
        )
        title = self.random.choice(
            [
                f"أسعار صرف العملات ليوم {values['day']}",
                f"نشرة المركزي: {shown[0]} عند {values['b0']} دينارا",
                "سعر الدينار أمام العملات الأجنبية اليوم",
            ]
        )
        words = self.fill(template, values)
        self.instance("currency", day, title, words, self.on(day, hour), 2, 7)

    def obituary(self, day):
        number = self.random.randrange
        woman = self.random.random() < 0.3
        name = self.prose.woman() if woman else self.prose.person()
        born = number(1928, 1969)
        works = self.random.sample(WORKPLACES, 2)
        places = self.random.sample(prose.PLACES, 3)
        trade = self.random.choice(TRADES)
        values = {
            "name": name,
            "trade": "الصحفية" if woman else trade,
            "age": 2021 - born,
            "born": born,
            "ill": self.random.choice(ILLS),
            "home": places[0],
            "mosque": places[1],
            "grave": places[2],
            "first": works[0],
            "second": works[1],
            "years": number(18, 44),
            "book": self.random.choice(BOOKS),
            "prize": number(1985, 2019),
            "sons": number(3, 7),
            "days": WEEK[(day + 1) % 7],
        }
        if woman:
            template = (
                "نعت نقابة الصحفيين [ببالغ الحزن والأسى|بمزيد من الأسى] {trade} {name} التي [وافتها المنية|رحلت] "
                "{ill} عن عمر ناهز {age} عاما. \n ولدت الراحلة في {home} عام {born} وبدأت مشوارها في {first} قبل أن "
                "تنتقل إلى {second} حيث أمضت {years} عاما [في خدمة الكلمة|بين المكاتب والميدان]. "
            )
            more = [
                "وصدر لها كتاب {book} الذي جمعت فيه [أبرز|أجمل] ما نشرته من مقالات.",
                "ونالت جائزة النقابة التقديرية عام {prize} تكريما لعطائها.",
                "وعرفت بين زملائها [بدماثة الخلق|بهدوئها] وبحرصها على تدريب الأجيال الشابة.",
            ]
            end = "وللراحلة {sons} أبناء. "
        else:
            template = (
                "نعت نقابة الصحفيين [ببالغ الحزن والأسى|بمزيد من الأسى] {trade} {name} الذي [وافته المنية|رحل] "
                "{ill} عن عمر ناهز {age} عاما. \n ولد الراحل في {home} عام {born} وبدأ مشواره في {first} قبل أن "
                "ينتقل إلى {second} حيث أمضى {years} عاما [في خدمة الكلمة|بين المكاتب والميدان]. "
            )
            more = [
                "وصدر له كتاب {book} الذي جمع فيه [أبرز|أجمل] ما نشره من مقالات.",
                "ونال جائزة النقابة التقديرية عام {prize} تكريما لعطائه.",
                "وعرف بين زملائه [بدماثة الخلق|بهدوئه] وبحرصه على تدريب الأجيال الشابة.",
            ]
            end = "وللراحل {sons} أبناء. "
        template += self.kept(more, 1) + " " + self.maybe(0.6, end)
        template += (
            "\n [ويشيع الجثمان|وتقام صلاة الجنازة] بعد صلاة [العصر|الظهر] اليوم [في|من] جامع {mosque} إلى مقبرة "
            "{grave}، وتقبل التعازي في مقر النقابة حتى مساء {days}. "
        )
        template += self.maybe(
            0.7,
            (
                "وتتقدم النقابة من أسرة [الفقيد|المرحوم] وزملائه [بأصدق المواساة|بخالص العزاء] سائلة المولى أن يتغمده "
                "بواسع رحمته وأن يلهم ذويه الصبر والسلوان."
                if not woman
                else "وتتقدم النقابة من أسرة [الفقيدة|المرحومة] وزملائها [بأصدق المواساة|بخالص العزاء] سائلة المولى أن "
                "يتغمدها بواسع رحمته وأن يلهم ذويها الصبر والسلوان."
            ),
        )
        title = self.random.choice(["نقابة الصحفيين تنعى {}", "رحيل {}", "وفاة {}"]).format(
            f"{values['trade']} {name}"
        )
        words = self.fill(template.strip(), values)
        self.instance("obituary", day, title, words, self.on(day, number(9, 15)), 2, 8)

    def roll(self, day, court):
        number = self.random.randrange
        count = number(3, 6)
        values = {
            "court": court,
            "place": self.random.choice(prose.PLACES),
            "judge": self.prose.person(),
            "day": WEEK[day % 7],
            "hall": number(1, 12),
            "hour": self.clock(8, 11, 15),
            "cases": number(14, 60),
            "lawyer": self.prose.person(),
            "days": number(7, 40),
            "put": number(3, 13),
        }
        template = (
            "تنظر {court} في {place} [برئاسة القاضي|برئاسة المستشار] {judge} اليوم {day} في {cases} قضية مدرجة على "
            "[جدولها|لائحتها]، وتعقد الجلسات في القاعة رقم {hall} [ابتداء من|اعتبارا من] الساعة {hour}. \n "
            "ومن [أبرز|أهم] القضايا "
        )
        charges = self.random.sample(CHARGES, count)
        for at, charge in enumerate(charges):
            values |= {
                f"c{at}": charge,
                f"p{at}": self.prose.person(),
                f"n{at}": f"{number(100, 990)} لسنة {number(2015, 2021)}",
                f"w{at}": self.random.choice(WHAT_NEXT),
            }
            case = self.random.choice(
                [
                    f"الدعوى {{n{at}}} المقامة على {{p{at}}} بتهمة {{c{at}}} {{w{at}}}",
                    f"ملف المتهم {{p{at}}} في الدعوى {{n{at}}} بجرم {{c{at}}} {{w{at}}}",
                ]
            )
            template += ("و" if at else "") + case + ("، " if at + 1 < count else ". \n ")
        template += self.kept(
            [
                "وكانت الهيئة قد أرجأت {put} قضايا من الجلسة [السابقة|الماضية] لعدم اكتمال التبليغات.",
                "وطلب المحامي {lawyer} إخلاء سبيل موكليه بكفالة على أن يبت في الطلب خلال {days} يوما.",
                "ويحضر الجلسات [ممثلون عن|مندوبون من] نقابة المحامين ووسائل الإعلام المرخص لها من دون تصوير.",
                "ونبهت إدارة المحكمة إلى أن المواعيد قابلة للتعديل وأن على أصحاب العلاقة مراجعة الديوان قبل "
                "الدخول.",
            ],
            2,
        )
        title = self.random.choice(
            [
                f"{court} في {values['place']} تنظر في {values['cases']} قضية اليوم",
                f"رول {court} في {values['place']}",
                f"قضية {charges[0]} أمام {court} اليوم",
            ]
        )
        words = self.fill(template, values)
        self.instance("roll", day, title, words, self.on(day, 7), 2, 7)

    def prayer(self, day, city):
        values = {
            "day": WEEK[day % 7],
            "date": f"{1 + day % 29} شعبان",
            "city": city,
            # As the sun goes: from day to day a minute or two.
            "fajr": self.time(city, 4, 52 - day * 3 // 2),
            "rise": self.time(city, 6, 11 - day * 3 // 2),
            "noon": self.time(city, 12, 31 - day // 4),
            "asr": self.time(city, 15, 42 + day // 5),
            "maghrib": self.time(city, 18, 2 + day),
            "isha": self.time(city, 19, 24 + day),
            "imam": self.prose.person(),
            "near": self.random.choice([place for place in prose.PLACES if place != city]),
            "gap": self.random.randrange(3, 8),
            "theme": self.random.choice(
                [
                    "صلة الرحم",
                    "أدب الحوار",
                    "حفظ المال العام",
                    "رعاية الجار",
                    "إتقان العمل",
                    "فضل العلم",
                ]
            ),
        }
        template = (
            "[ننشر لكم|تقدم دائرة الأوقاف] مواقيت الصلاة في مدينة {city} [وضواحيها|وما حولها] ليوم {day} {date} "
            "[بحسب|وفق] التوقيت المحلي. \n يرفع أذان الفجر عند الساعة {fajr} وتشرق الشمس عند {rise}، ويحين موعد "
            "صلاة الظهر في {noon} [ثم العصر|وصلاة العصر] في {asr}، أما أذان المغرب فيرفع عند الساعة {maghrib} "
            "وتقام صلاة العشاء عند {isha}. \n "
        )
        template += self.kept(
            [
                "وعلى سكان {near} [زيادة|إضافة] {gap} دقائق على هذه المواقيت لفرق التوقيت بين المدينتين.",
                "ويلقي الشيخ {imam} بعد صلاة المغرب درسا [في الجامع الكبير|في رحاب الجامع] عن {theme}.",
                "وتهيب الدائرة بالمصلين [اصطحاب|إحضار] سجاداتهم والمحافظة على نظافة بيوت الله وعدم إيقاف السيارات "
                "أمام المداخل.",
                "وتعتمد المواقيت حساب [مرصد المدينة|لجنة الأهلة] وتراجع مطلع كل شهر.",
                "ومن السنن التي تسبق الفريضة ركعتان قبل الفجر وأربع قبل الظهر وركعتان بعد المغرب كما ورد في كتب "
                "الفقه.",
            ],
            3,
        )
        title = self.random.choice(
            [f"مواقيت الصلاة في {city} اليوم {values['day']}", f"موعد أذان المغرب في {city}"]
        )
        words = self.fill(template, values)
        self.instance("prayer", day, title, words, self.on(day, 5), 2, 6)

    # --- real reuse ---

    def running(self, number, day):
        """A report, its copies, and a later version with a new lead above the old text."""
        affair, text = self.prose.affair(), self.prose
        lead = text.lead(affair)
        body = [text.paragraph(affair, 4, 6), text.paragraph(affair, 3, 5)]
        title = text.title(affair)
        when = self.on(day, self.random.randrange(8, 13))
        words = f" {PARAGRAPH} ".join([lead, *body]).split(" ")
        first = self.republish(title, words, when, "report", f"report/{number:03d}", 2, 6)
        self.pairs(first, "report", "copy")
        old = body if self.random.random() < 0.5 else [lead, *body]
        new = f"{text.lead(affair)} {text.sentence(affair)}"
        when = self.on(day + self.random.randrange(0, 2), 19)
        words = f" {PARAGRAPH} ".join([new, *old]).split(" ")
        title = text.title(affair)
        later = self.republish(title, words, when, "update", f"update/{number:03d}", 1, 3)
        self.pairs(later, "update", "copy")
        self.truth += [
            {"a": first[0], "b": other, "kind": "update", "label": "update"} for other in later
        ]

    def background(self, number):
        """A paragraph that four newsrooms put under new reports of an affair for days."""
        affair, text = self.prose.affair(), self.prose
        paragraph, ids = "", []
        while len(paragraph.split(" ")) < BACKGROUND:
            paragraph = f"{paragraph} {text.sentence(affair)}".strip()
        for day in sorted(self.random.sample(range(self.args.days), min(6, self.args.days))):
            new = f"{text.lead(affair)} {text.paragraph(affair, 3, 6)}"
            body = f"{new} {PARAGRAPH} {paragraph}"
            outlet = self.random.choice(self.outlets[:4])
            when = self.on(day, self.random.randrange(7, 20))
            name = f"background/{number:03d}/{day:02d}"
            ids.append(self.publish(text.title(affair), body, outlet, when, "background", name))
        self.pairs(ids, "background", "background")

    def write(self, out):
        for day in range(self.args.days):
            if self.random.random() < 0.8:
                for league in self.random.sample(LEAGUES, self.random.choice([1, 1, 2])):
                    self.fixtures(day, league)
            if day % 7 < 5:
                self.currency(day, 9)
                if self.random.random() < 0.2:  # the afternoon's table
                    self.currency(day, 14)
                for court in self.random.sample(COURTS, self.random.choice([0, 1, 2, 3])):
                    self.roll(day, court)
            for _ in range(self.random.choice([0, 1, 1, 2, 3])):
                self.obituary(day)
            for city in self.random.sample(sorted(self.cities), self.random.choice([1, 2, 3])):
                self.prayer(day, city)
        for number in range(self.args.days * 3):
            self.running(number, self.random.randrange(self.args.days - 1))
        for number in range(self.args.days):
            self.background(number)
        for _ in range(self.args.filler):
            self.prosaic(self.prose)
        self.templates(KINDS)
        self.save(out)


if __name__ == "__main__":
    parser = corpus.options(__doc__, days=18, filler=1200, outlets=12)
    corpus.edits(parser)
    arguments = corpus.parsed(parser)
    OtherFormulas(arguments).write(arguments.out)
