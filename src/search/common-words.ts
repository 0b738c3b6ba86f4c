/**
 * Frequent English words that a site need not use. One of them is no misspelling of a word that the site does use: who
 * asks for "mining" does not mean "mixing". Inflected forms stand here only where their stem is another word's.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  able accept ache actor actual adult adventure afternoon age ago air aircraft airline airport album alcohol alive allergy
  angle animal ankle anniversary apartment apple arm army art artist asleep astronomy athlete atom attic aunt autumn avenue
  baby bacon bag bake baking ball balloon banana band bar bare barn basket bath battery battle beach bean bear beard beat
  beautiful bed bedroom beef beer bell belt bench bike bird birth birthday bite bitter black blanket bleed blind blood blue
  boat body boil bold bomb bone book boot born bottle bowl box boy brain branch brave bread breakfast breast breath brick
  bride bridge bright brother brown brush bubble bucket bug bulb bull burn bus bush butter button cabin cable cake calm
  camera camp candle candy cannon canvas cap captain card carpet carrot carry castle cat cave ceiling cell century chair
  chalk cheek cheese chef chemistry cherry chess chest chicken chin chocolate choir christmas church cigarette cinema circle
  city clay clean cliff climb clock cloud clown coach coal coast coat coconut coffee coin cold collar college colour comedy
  comet cook cookie copper corn corner cotton couch cough cousin cow cream creature cricket crime crisp crop cross crowd
  crown cruise cry cup cure curl curtain curve cute dad dance dark date daughter dawn day deaf dear death deck deep deer
  dentist desert desk dessert diamond diary dice dinner dinosaur dirt dish dive dog doll dolphin donkey door dot dove dozen
  dragon drama draw dream dress drink drive drum dry duck dust eagle ear earth earthquake east easter eat egg elbow elephant
  empty engine english enjoy evening evil eye eyebrow face fairy faith fame family fan fancy farmer fashion fast fat father
  feather february feed feel fever field fig finger fish fishing fist fit flag flame flat flavour flesh flight float flood
  floor flour flower flu flute fly fog fold folk foot football forest fork forty fox free freeze french friday fridge friend
  frog front frost fruit fry fur furniture galaxy gallery gallon game garage garden garlic gas gate genius gentle geography
  german ghost giant gift ginger giraffe girl glass glove glue goal goat god gold golf goose grain grape grass gravity grey
  grill groom guest guitar gum gun gym habit hair hall ham hammer hamster hand hang happy harbour hat hawk head heal health
  heart heat heaven heavy heel height hell helmet hen herb hero hide hike hill hip history hobby hockey holy honey hook hope
  horn horror horse hospital hotel hunger hunt husband ice icing inch infant insect iron island italian jacket jail jam
  january jar jaw jazz jeans jewel joke journey juice july jump june jungle junk kettle kid kidney king kiss kitchen kite
  knee knife knit knot lady lake lamb lamp lane language lap lark laugh laundry lawn leaf leather leg lemon lesson letter
  lettuce library lid lie lift light lime lion lip literature liver lizard lorry love luggage lunch lung lyrics magazine
  magic mail makeup mall mango map marathon march marry mask mathematics meal meat medal melon melt menu metal mice midnight
  milk mine mining mint mirror monday monkey monster moon morning mosque mother motor mountain mouse mouth mud muscle museum
  mushroom music mustard myth nail naked name narrow nature neck needle neighbour nephew nest niece night noise noodle north
  nose novel november nurse nut oak ocean october oil onion opera orange orchestra oven owl oyster pain paint painting palace
  palm pan panda pants parade paris parrot party pasta path paw pea peace peach peanut pear pearl pen pencil penguin pepper
  perfume pet petrol philosophy photo piano pie pig pill pillow pilot pine pink pipe pirate pizza planet plant plate play
  plumber poem poet poetry poison pool pope pork portrait postcode pot potato poultry pray pregnant prince princess pudding
  pulse pump pupil puppy purple purse puzzle queen rabbit race racket radio rain rainbow rat razor recipe red religion rib
  rice ride ring river roast rock roof rose rough rub rugby rug ruin sad sail sailor saint salad salmon salt sand sandwich
  saturday sauce sausage saw scarf science sculpture sea season seed september sew shark sheep shell ship shirt shoe shoulder
  shower silk silver sing singer sink sister skin skirt sky sleep slice slim slow smell smile smoke snail snake snow soap
  soccer sock sofa soft soil soldier song sore soul soup south space spanish spice spider spinach spoon sport spring square
  stain stamp star statue steak steam steel stew stick stomach stone storm story stove straw strawberry street sugar suit
  summer sun sunday sunset supper surgery sweat sweet swim sword symptom syrup table tail tale tall taste tattoo tea tear
  teeth temple tennis tent theatre thumb thunder thursday tiger tile toast toe toilet tomato tomorrow tongue tooth torch
  tower town toy train treasure tree trial triangle trousers truck trumpet tuesday tulip tune turkey turtle twin umbrella
  uncle uniform universe vaccine valley vegan vegetable vein village vine violin vitamin voice volcano waist walk wall
  wallet war warm wash wasp watch water wave wax wedding wednesday weed weekend weight west wet whale wheat wheel whisky
  whistle white wife wild wind window wine wing winter wish wolf wood wool world worm wound wrist yard year yellow yesterday
  yoga zebra zoo
  `
    .trim()
    .split(/\s+/),
);
