"""Makes a corpus of formulas that are filled anew, each filling republished, among real reuse.

    jobs/test/python jobs/test/made/formulas.py OUT [--seed 1] [--outlets 12] [--days 18]
        [--filler 1200] [--edits 0.10]

Writes OUT/articles.jsonl (id, source, url, title, text, published), OUT/instances.jsonl (id, kind,
instance) and OUT/truth.jsonl (a, b, kind, label). Formulas: a weather bulletin (two on some days; its
sentences are others each day, in another order), a telegram (several on one day), a court notice
(several on one day), a market close, arrivals of a numbered plane (six). An instance has 3 to 10
articles: as it was, respelled, with a head or a tail of the outlet, with up to a tenth of the words
outside the slots changed. Around them: reports with copies and an update under a new lead,
background paragraphs that four outlets reuse for days (in every second one a figure grows), flashes
of one form, and articles that share nothing. Every name, place, event and sentence is invented, and
the text between formulas is of nonsense words: nothing about topics or stories is to be learned here.

What is right, by label of a pair:

    label       the two are                                  copies       copy_clusters
    copy        articles of one instance or report           reach it     join it
    update      a report and its update                      reach it     either
    background  reports that share a background paragraph    reach it     never
    template    different instances of one formula           never        never

The same arguments give the same bytes. score.py scores an output of Naskh.
"""

import itertools

import corpus
from corpus import ORDINALS, WEEK

LETTERS = "بتجحخدرزسشصضطعغفقكلمنه"
PATTERNS = [
    "{0}ا{1}{2}",
    "م{0}{1}و{2}",
    "ت{0}{1}ي{2}",
    "است{0}{1}ا{2}",
    "{0}{1}ي{2}",
    "م{0}ا{1}{2}ة",
    "ان{0}{1}ا{2}",
    "{0}{1}ا{2}ية",
    "أ{0}{1}ا{2}",
    "{0}{1}{2}ان",
    "ي{0}{1}{2}ون",
    "ت{0}ا{1}{2}",
]
GLUE = [
    "في",
    "من",
    "على",
    "إلى",
    "عن",
    "مع",
    "أن",
    "التي",
    "الذي",
    "بعد",
    "قبل",
    "بين",
    "كما",
    "وقد",
    "هذا",
    "هذه",
    "خلال",
    "حتى",
]
SAID = ["وقال", "وأضاف", "وأوضح", "وأكد", "وذكر", "وأشار"]

REGIONS = [
    "درخان",
    "السلمار",
    "وادي برقش",
    "الزعفرية",
    "تلماس",
    "الجرفين",
    "رأس عنقود",
    "هضبة مرشاد",
    "الغويرق",
    "سنجاد",
    "برزميل",
    "الخضيرات",
    "نفود حيلان",
    "شطر البازان",
    "قرداح",
    "ساحل ليموس",
    "المطيرق",
    "جبال شيهون",
    "عين ترفاس",
    "الدهيلج",
]
COUNTRIES = [
    "أركونيا",
    "بلدوفا",
    "تيراسان",
    "جوماليا",
    "دورينا",
    "زالمندا",
    "سيلفاريا",
    "شاندورا",
    "غالمورا",
    "فيراندا",
    "كالدونا",
    "لورانسيا",
    "مارفينا",
    "نيلاسيا",
    "هاليسترا",
    "ويندارا",
    "أوستيلا",
    "بيرغامار",
    "تولاندا",
    "راسيميا",
    "سمبورا",
    "قيرانيا",
    "مونتارا",
    "يالانسا",
    "إيفورنا",
    "باسكوفا",
    "دنماليا",
    "كورسينا",
]
FIRST = [
    "زهران",
    "قصيد",
    "بدران",
    "شاكل",
    "مرداس",
    "نبهار",
    "غطفل",
    "ريسان",
    "هملان",
    "جوهار",
    "سندال",
    "تمراز",
    "وقيد",
    "عرفال",
    "لبيدان",
    "صفوار",
    "كنعاس",
    "ضيغام",
    "حندوس",
    "فرهاش",
    "مغدال",
    "ثويرب",
    "ظفيران",
    "يعمور",
]
FAMILY = [
    "الدرهاني",
    "البلقوسي",
    "الشمرخاوي",
    "الزنجلي",
    "الكردفالي",
    "المرشادي",
    "الغصيني",
    "النوقاري",
    "الحيلاني",
    "التمراسي",
    "القرطوبي",
    "السنجادي",
    "الهزيملي",
    "الفلنداوي",
    "الجرفيني",
    "اليشكاري",
    "الطلموسي",
    "العنقودي",
    "البرزميلي",
    "الخضيراتي",
]
FOREIGN = [
    "أرنو فالديك",
    "سيمون باراتا",
    "لوكاس ديمير",
    "إيلينا كوستار",
    "جوزيب ماندال",
    "ماريو تيسكا",
    "هنريك سولدن",
    "تياغو بيرولا",
    "نادين فورساك",
    "أوتو ليندار",
    "كارلا ميندوس",
    "ياسبر رونال",
    "ديفيد أوكاما",
    "موريس كاتندا",
    "سليفو تراندي",
    "فيكتور أنغاسا",
    "باولا رينسكي",
    "ستيفان دوراغ",
    "أمادو سيريكا",
    "ليام كورتاز",
    "ريتا فالوسكا",
    "إيفان بلاسكو",
    "جورغن هالمر",
    "توماس نيرودا",
    "كلود مباندي",
    "سارة ليموند",
    "فرانك دوباري",
    "ألان تورسك",
]
COMPANIES = [
    "درخان للنقل",
    "مصفاة تلماس",
    "أسمنت الزعفرية",
    "بنك الجرفين",
    "سنجاد للاتصالات",
    "ألبان الغويرق",
    "مناجم شيهون",
    "مصرف برقش",
    "كهرباء السلمار",
    "تأمين الخضيرات",
    "حديد قرداح",
    "صوامع المطيرق",
    "عقار ليموس",
    "زجاج برزميل",
    "أدوية ترفاس",
    "ورق الدهيلج",
]
SECTORS = ["المصارف", "الأسمنت", "الاتصالات", "التأمين", "الأغذية", "النقل", "الطاقة", "التجزئة"]
GOODS = [
    "أرزا وسكرا",
    "خياما وأغطية",
    "مولدات كهرباء",
    "حليب أطفال",
    "أدوية للكلى",
    "مضخات مياه",
    "أسرة طبية",
    "دقيقا وزيتا",
]
SKIES = ["غائمة جزئيا", "صافية", "غائمة", "مغبرة", "ملبدة بسحب عالية"]
WIND = ["شمالية غربية", "جنوبية", "شرقية", "شمالية", "جنوبية غربية"]


class Formulas(corpus.Corpus):
    def __init__(self, args):
        super().__init__(args)
        roots = set()
        while len(roots) < 3000:
            roots.add(tuple(self.random.sample(LETTERS, 3)))
        self.words = [self.random.choice(PATTERNS).format(*root) for root in sorted(roots)]
        self.random.shuffle(self.words)
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.affair = []  # words that all reports of one affair use

    # --- words ---

    def word(self):
        if self.affair and self.random.random() < 0.4:
            word = self.random.choice(self.affair)
        else:
            word = self.random.choices(self.words, cum_weights=self.weights)[0]
        return "ال" + word if self.random.random() < 0.35 else word

    def instead(self, word):
        return self.word()

    def label(self):
        return self.word()

    def head(self, outlet):
        return f"{outlet} - {self.sentence(5, 9)}"

    def tail(self):
        return self.sentence(14, 26)

    def sentence(self, least=12, most=24):
        words = [
            self.random.choice(GLUE) if self.random.random() < 0.28 else self.word()
            for _ in range(self.random.randrange(least, most))
        ]
        return " ".join([self.random.choice(SAID)] * (self.random.random() < 0.3) + words) + "."

    def paragraph(self, least, most):
        return " ".join(self.sentence() for _ in range(self.random.randrange(least, most + 1)))

    def some(self, of, least, most):
        return self.random.sample(of, self.random.randrange(least, most + 1))

    def listed(self, names):
        return " و".join(names)

    def person(self):
        return " بن ".join(self.random.sample(FIRST, 3)) + " " + self.random.choice(FAMILY)

    # --- formulas ---

    def weather(self, day):
        regions = self.random.sample(REGIONS, 12)
        values = {
            "day": WEEK[day % 7],
            "sky": self.random.choice(SKIES),
            "a": self.listed(regions[: self.random.randrange(2, 5)]),
            "b": self.listed(regions[4 : 4 + self.random.randrange(1, 4)]),
            "c": self.listed(regions[7 : 7 + self.random.randrange(1, 4)]),
            "d": regions[10],
            "wind": self.random.choice(WIND),
            "low": self.random.randrange(10, 22),
            "high": self.random.randrange(36, 49),
            "from": self.random.randrange(12, 24),
            "to": self.random.randrange(26, 45),
            "e": regions[11],
            "wave": "%d,%d" % (self.random.randrange(1, 3), self.random.randrange(0, 9)),
        }
        opening = (
            "يرجح المرصد الوطني للأجواء في نشرته [الصباحية|اليومية] ليوم {day} أن تكون السماء {sky} فوق مرتفعات {a} مع احتمال زخات مصحوبة "
            "بالبرد بعد العصر وقد تمتد الزخات ليلا نحو {b} والقرى المجاورة لها \n "
        )
        middle = [
            "وتنشط رياح مثيرة للرمال تخفض مدى الرؤية على الطرق المكشوفة في {c} وعلى أجزاء من {d} طوال ساعات النهار \n ",
            "ويتكون ضباب خفيف عند الفجر فوق {c} ثم ينقشع قبل الضحى بينما يبقى الجو لطيفا في {d} وما حولها \n ",
            "ولا يستبعد المرصد تشكل سحب رعدية ممطرة [على سفوح|فوق قمم|قرب أودية] {e} خلال ساعات المساء يسبقها هبوب رياح هابطة نشطة \n ",
            "ويكون الطقس [لافح الحرارة|مائلا إلى السخونة|شديد القيظ] على السهول الداخلية وتشمل الموجة {d} وما جاورها من الواحات \n ",
        ]
        closing = (
            "أما حركة الريح السطحية فوق البحر فتكون {wind} بسرعة بين {from} و{to} كيلومترا في الساعة ويبلغ علو الموج نحو {wave} متر وحال البحر "
            "[متوسط إلى مضطرب|خفيف إلى متوسط] قرب {e} فيما تتراوح أدنى درجات الحرارة المسجلة حول {low} وأعلاها حول {high} درجة مئوية"
        )
        template = opening + "".join(self.some(middle, 1, 3)) + closing
        title = "أجواء %s على %s" % (
            self.random.choice(["ماطرة", "مغبرة", "حارة", "معتدلة"]),
            self.listed(regions[:2]),
        )
        self.instance("weather", day, title, self.fill(template, values), self.on(day, 5), 3, 7)

    def telegram(self, day, country, name):
        occasion = self.random.choice(
            ["ذكرى استقلال بلاده", "العيد الوطني لبلاده", "ذكرى قيام الجمهورية في بلاده"]
        )
        kinship = self.random.choice(["الصديق", "الشقيق"])
        values = {"c": country, "n": name, "o": occasion, "k": kinship}
        template = (
            "وجه صاحب السمو أمير البلاد رسالة تهنئة إلى [فخامة السيد|فخامة الرئيس|السيد] {n} رئيس جمهورية {c} لمناسبة {o} \n وأعرب سموه [في الرسالة |]باسمه وباسم أهالي "
            "الإمارة وحكومتها عن [أخلص|أصفى|أطيب] الأماني بدوام [العافية والهناء|الصحة والهناء|العافية] لفخامته ولشعب {c} {k} باطراد [النماء|التقدم|الازدهار] والرفعة \n كما وجه سمو نائب الأمير رسالة "
            "مماثلة إلى السيد {n} رئيس {c} لمناسبة {o} ضمنها [أخلص|أصفى|أطيب] أمانيه له [بالعافية والهناء|بالصحة والهناء] راجيا لشعب {c} {k} مزيدا من [النماء|التقدم|الازدهار] والرفعة"
        )
        title = (
            self.random.choice(
                [
                    "الأمير ونائبه يهنئان رئيس %s",
                    "القيادة تهنئ %s لمناسبة وطنية",
                    "رسالتا تهنئة إلى رئيس %s",
                ]
            )
            % country
        )
        self.instance("telegram", day, title, self.fill(template, values), self.on(day, 9), 4, 10)

    def notice(self, day):
        people = [self.person(), self.person()]
        values = {
            "killer": people[0],
            "victim": people[1],
            "region": self.random.choice(REGIONS),
            "city": self.random.choice(REGIONS),
            "weapon": self.random.choice(
                ["بسكين مطبخ", "بسلاح صيد", "بقضيب معدني", "بدهسه بمركبته", "بخنقه بحبل"]
            ),
            "cause": self.random.choice(
                ["لخلاف قديم على مرعى", "لنزاع على دين", "بسبب شجار في سوق", "طمعا في ماله"]
            ),
            "day": WEEK[day % 7],
            "date": "%d / %d / 1442" % (self.random.randrange(1, 30), self.random.randrange(1, 12)),
        }
        template = (
            "أعلنت إدارة العدالة في بيان لها إمضاء العقوبة القصوى بحق مدان في ناحية {region} وجاء في البيان ما يأتي \n اعتدى {killer} وهو من أهالي "
            "الناحية على {victim} {weapon} {cause} حتى فارق الحياة وقد ضبطه رجال الحراسة بعد وقت قصير وأفضى استجوابه إلى إقراره بما نسب إليه ثم "
            "رفعت أوراقه إلى الديوان الكبير فثبتت عليه الواقعة وقضى الديوان بمعاقبته بأشد ما في اللائحة وصار القضاء نهائيا بعد أن أقره مجلس المراجعة "
            "وصدق عليه المقام الرفيع \n وأمضيت العقوبة بحق {killer} صباح {day} الموافق {date} في بلدة {city} التابعة لناحية {region} \n وإدارة العدالة "
            "إذ تذيع ذلك تذكر الناس جميعا بأن الدولة ماضية في صون الأرواح والأموال وأن من تسول له نفسه مثل هذا الفعل سيلقى الجزاء نفسه"
        )
        title = (
            self.random.choice(
                ["إمضاء العقوبة القصوى بحق مدان في %s", "العدالة تعلن معاقبة قاتل في %s"]
            )
            % values["region"]
        )
        self.instance("notice", day, title, self.fill(template, values), self.on(day, 11), 3, 8)

    def market(self, day):
        number = self.random.randrange
        names, sectors = self.random.sample(COMPANIES, 4), self.random.sample(SECTORS, 2)
        way = self.random.choice([("مرتفعا", "رابحا"), ("منخفضا", "خاسرا")])
        values = {
            "day": WEEK[day % 7],
            "way": way[0],
            "gain": way[1],
            "p": number(8, 160),
            "q": "0,%02d" % number(5, 99),
            "level": number(6200, 7900),
            "vol": number(90, 420),
            "val": "%d,%d" % (number(2, 9), number(1, 9)),
            "deals": number(60, 180),
            "s1": sectors[0],
            "s2": sectors[1],
            "g1": names[0],
            "g2": names[1],
            "l1": names[2],
            "l2": names[3],
            "x1": "%d,%d" % (number(3, 9), number(9)),
            "x2": "%d,%d" % (number(2, 5), number(9)),
            "y1": "%d,%d" % (number(3, 9), number(9)),
            "y2": "%d,%d" % (number(2, 5), number(9)),
            "up": number(30, 120),
            "dn": number(30, 120),
            "n": number(20, 70),
        }
        template = (
            "أقفل المقياس العام لبورصة السلمار تداولات {day} {way} بنحو {p} نقطة أي بما يعادل {q} في المئة ليستقر عند {level} نقطة بعد أن انتقلت ملكية {vol} "
            "مليون ورقة عبر {deals} ألف صفقة ناهزت قيمتها {val} مليار درهم \n وكان قطاع {s1} أكثر القطاعات نشاطا تلاه قطاع {s2} وتقدمت أوراق {up} شركة مقابل "
            "تراجع أوراق {dn} شركة \n وتصدرت ورقة {g1} الصاعدين بنسبة {x1} في المئة ثم ورقة {g2} بنسبة {x2} في المئة فيما جاءت ورقة {l1} في ذيل القائمة متراجعة "
            "بنسبة {y1} في المئة ثم ورقة {l2} بنسبة {y2} في المئة وختم المقياس جلسته {gain} للمرة {n} هذا العام"
        )
        self.instance(
            "market",
            day,
            "بورصة السلمار تقفل %s عند %s نقطة" % (way[0], values["level"]),
            self.fill(template, values),
            self.on(day, 16),
            3,
            7,
        )

    def arrival(self, day, ordinal):
        values = {
            "o": ORDINALS[ordinal],
            "t": self.random.randrange(9, 40),
            "g": self.random.choice(GOODS),
            "h": self.random.randrange(100, 900),
            "p": self.random.choice(REGIONS),
        }
        template = (
            "حطت في مطار شطر البازان الطائرة {o} من الجسر الجوي لهيئة العون في الإمارة وعلى متنها {t} طنا تضم {g} جهزت لمتضرري الزلزال في {p} \n وأفاد "
            "مدير الجسر الجوي لدى وصول الطائرة بأن فرق الهيئة باشرت تسليم الحمولة إلى لجان التوزيع وأن نصيب كل أسرة يكفيها شهرا كاملا وأن نحو {h} أسرة ستنتفع بها "
            "\n ورفع أهالي البلدة شكرهم إلى الإمارة أميرا وشعبا على وقفتها معهم منذ اليوم الأول للكارثة"
        )
        self.instance(
            "arrival",
            day,
            "وصول الطائرة %s إلى مطار شطر البازان" % values["o"],
            self.fill(template, values),
            self.on(day, 13),
            4,
            9,
        )

    # --- real reuse ---

    def running(self, number, day):
        """A report, its copies, and a later version with a new lead above the old text."""
        place, who = self.random.choice(REGIONS), self.person()
        self.affair = self.random.sample(self.words, 25)
        toll = self.random.randrange(12, 60)
        lead = "لقي %s أشخاص حتفهم في حادث وقع قرب %s بحسب ما ذكر %s." % (toll, place, who)
        body = lead + " \n " + self.paragraph(3, 5) + " \n " + self.paragraph(2, 4)
        first = self.republish(
            "حادث قرب %s" % place,
            body.split(" "),
            self.on(day, 8),
            "report",
            "report/%03d" % number,
            2,
            6,
        )
        self.pairs(first, "report", "copy")
        toll += self.random.randrange(1, 9)
        lead = "ارتفع عدد ضحايا حادث %s إلى %s كما أعلن %s مساء. %s" % (
            place,
            toll,
            self.person(),
            self.sentence(),
        )
        old = body.split(" \n ")
        update = lead + " \n " + " \n ".join(old[1:] if self.random.random() < 0.5 else old)
        later = self.republish(
            "ارتفاع ضحايا حادث %s" % place,
            update.split(" "),
            self.on(day + self.random.randrange(0, 2), 19),
            "update",
            "update/%03d" % number,
            1,
            3,
        )
        self.pairs(later, "update", "copy")
        self.truth += [
            {"a": a, "b": b, "kind": "update", "label": "update"} for a in first[:1] for b in later
        ]
        self.affair = []

    def background(self, number):
        """A paragraph that newsrooms put under new reports for days; in half of them a figure in it grows."""
        counted = number % 2 == 0
        self.affair = self.random.sample(self.words, 25)
        head, tail = self.sentence(22, 28), self.sentence(24, 32)
        ids, toll = [], self.random.randrange(200, 400)
        for day in sorted(self.random.sample(range(self.args.days), min(6, self.args.days))):
            toll += self.random.randrange(1, 9) if counted else 0
            old = head[:-1] + " وبلغ عدد المهجرين نحو %d ألفا " % toll + tail
            text = self.paragraph(3, 6) + " \n " + old
            outlet = self.random.choice(self.outlets[:4])
            ids.append(
                self.publish(
                    self.sentence(5, 8)[:-1],
                    text,
                    outlet,
                    self.on(day, self.random.randrange(7, 20)),
                    "background",
                    "background/%03d/%02d" % (number, day),
                )
            )
        self.pairs(ids, "counted background" if counted else "background", "background")
        self.affair = []

    def flash(self, number):
        """Two short reports of one form on one day, each taken over by others: they differ in names and a number."""
        day, ids = self.random.randrange(self.args.days), []
        for _ in range(2):
            text = (
                "عاجل: هزة أرضية بقوة %d,%d درجات تضرب %s ولا أنباء عن ضحايا حتى الآن بحسب هيئة الرصد"
                % (
                    self.random.randrange(3, 7),
                    self.random.randrange(10),
                    self.random.choice(REGIONS),
                )
            )
            name = "flash/%03d/%d" % (number, len(ids))
            same = [
                self.publish(
                    "عاجل", text, outlet, self.on(day, self.random.randrange(6, 20)), "flash", name
                )
                for outlet in self.random.sample(self.outlets, self.random.randrange(2, 5))
            ]
            self.pairs(same, "flash", "copy")
            ids.append(same[0])
        if self.articles[-1]["text"] != next(x["text"] for x in self.articles if x["id"] == ids[0]):
            self.pairs(ids, "flash", "template")

    def filler(self):
        day = self.random.randrange(self.args.days)
        text = " \n ".join(self.paragraph(2, 5) for _ in range(self.random.randrange(1, 5)))
        self.publish(
            self.sentence(5, 9)[:-1],
            text,
            self.random.choice(self.outlets),
            self.on(day, self.random.randrange(6, 22)),
            "filler",
            "filler/%05d" % len(self.articles),
        )

    def write(self, out):
        for day in range(self.args.days):
            self.weather(day)
            if self.random.random() < 0.3:  # the evening's bulletin
                self.weather(day)
            if day % 7 < 5:
                self.market(day)
            for _ in range(self.random.choice([0, 1, 1, 2])):
                self.notice(day)
        heads = list(zip(COUNTRIES, FOREIGN))
        self.random.shuffle(heads)
        for country, name in heads[: self.args.days * 4 // 3]:
            self.telegram(self.random.randrange(self.args.days), country, name)
        for ordinal, day in enumerate(
            sorted(self.random.sample(range(self.args.days), min(6, self.args.days)))
        ):
            self.arrival(day, ordinal)
        for number in range(self.args.days * 3):
            self.running(number, self.random.randrange(self.args.days - 1))
        for number in range(self.args.days):
            self.background(number)
            self.flash(number)
        for _ in range(self.args.filler):
            self.filler()
        self.templates(("weather", "telegram", "notice", "market", "arrival"))
        self.save(out)


if __name__ == "__main__":
    parser = corpus.options(__doc__, days=18, filler=1200, outlets=12)
    corpus.edits(parser)
    arguments = corpus.parsed(parser)
    Formulas(arguments).write(arguments.out)
