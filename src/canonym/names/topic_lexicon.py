"""Words of topics outside the news of the world, and the names that are also words or persons of these topics.

`TOPICS` has a line a topic: words that a text about it has and the news of states, wars and markets seldom has.
`HOMOGRAPHS` has a line a topic or several: names of places, peoples, companies and groups that mean something else
there. Words are folded; regular plurals and verb endings need no entry.
"""

from typing import Final

TOPICS: Final = """
    cooking : almond appetizer bacon bake baked baking basil baste batter bean beef biscuit blender boil bowl braise
    bread breadcrumb broth butter buttered cake candied caramel carrot carve casserole cheese chef chopped cilantro
    cinnamon cocktail cocoa cookbook cookie cooking cranberry cream crust cuisine curry custard deglaze dessert diced
    dish dough drizzle drumstick eggs flavor flavour flour fried fry frying garlic garnish gin gingerbread glaze grate
    grated gravy grill grilled herb honey icing ingredient juicy knead ladle lemon lettuce marinade marinate
    mayonnaise meatball minced mustard noodle nutmeg onion oregano oven ovenproof paprika parsley pastry pecan peel
    peeled pepper pie poach poultry preheat pudding puree recipe roast roasted salad salt sandwich sauce saucepan
    sausage saute savory savoury seasoning shredded sieve simmer skillet slice sliced soup soy spice spices spicy
    spoon sprinkle steak steamed stew stir stirred stuffing sugar sweet sweetened syrup tablespoon tangy tart taste
    tasting teaspoon thanksgiving thyme toasted tomato topping vanilla vegan vegetable vegetarian vinegar vineyard
    vintage whipped whisk wine yeast yoghurt yogurt zest
    tableware : bowl ceramic crockery cup cupboard dinner dish earthenware figurine glassware glazed kiln painted
    plate platter porcelain pottery saucer table tableware teacup teapot tureen vase
    household : brass brush brushed buff carpet cleaner cloth curtain cushion detergent dresser duster gleam gloss
    grease lacquer leather mop oak polish polished rag rub rubbed sanding scratch scrub shine shiny shoe shone
    silverware sofa soft sponge stain upholstery varnish veneer wax wipe wood wooden
    clothing : blouse brim cardigan coat cotton denim dress embroidered fabric fashion garment gown hat jeans jumper
    knit knitted knitting lace leather linen pullover seam sewing shirt silk skirt sleeve stitch stitched straw
    sweater tailor tailored trousers tweed velvet weave woollen yarn
    cards : bid bidding bluff bridge cards clubs dealer deck declarer diamonds dummy heart hearts overcall overruff
    poker rubber ruff shuffle spade spades suit trick tricks whist
    nature : animal aquarium beak bee beetle berry bird bloom blossom botanical botanist botany bud bulb burrow bush
    butterfly caterpillar cattle claw coop crab cub deer den eggs feather feathered feathers fern fin flower foliage
    forage fowl fruit fur garden gardener gills gourd grass habitat hatch hatched hedge hen herbivore herd hive hoof
    insect lawn leaf lizard mammal mane migrate moss moth mulch mushroom nectar nest nocturnal orchard ornithologist
    perch perennial petal pheasant plumage pollen pollinate potted poultry predator prey prune pruned pruning reptile
    rodent rosebush roses seed seedling shell shrub snail snake spider sprout stalk tadpole tortoise tree trees tulip
    turtle twig vine wattle weed wildlife wings zoologist
    livestock : bovine breed bull bullock butterfat calf calves calving cattle chicken coop cow cows dairy ewe fleece
    foal goat grain grazing hay heifer hen hens herd herdsman lamb mare milk milked milking pasture pig piglet pony
    sheep sow stable stallion udder wool
    racing : bloodstock filly furlong gelding handicap jockey mare paddock racecourse racehorse stallion steeplechase
    stud trainer yearling
    coins : coin coinage ducat florin groat minted numismatist obverse pence penny shilling shillings worth
    american-sport : 49ers astros bengals birdie birdies bogey braves broncos browns bruins bucks bullpen bulls
    cardinals cavaliers celtics clippers cowboys cubs dodgers dolphins dunk dunked fairway falcons fumble golf golfer
    grizzlies homer homered inning innings jazz knicks lakers linebacker lineup masters mavericks mets mlb mvp nba
    ncaa nets nfl nhl nuggets orioles pacers packers padres penguins phillies pistons pitched pitcher playoff playoffs
    points putt putted quarterback raptors ravens rebound rebounds redskins rookie scored seahawks shortstop shutout
    sixers slam spurs steelers suns texans timberwolves touchdown touchdowns vikings wizards yankees
    show-business : actor actress album audition ballad band bassist biopic broadway cameo carpet celebrity choir
    choreographer comedian concert costar debut diva dj duet episode fragrance gig glamour gossip grammy guitar
    guitarist heiress hollywood lyrics makeup movie musical oscar paparazzi playlist pop popstar posed premiere
    premiered rap rapped rapper remix sang sequel sing singer singing sitcom soap socialite song songs songwriter
    soundtrack star stardom starlet starred starring supermodel theater theatre vocalist vocals
    games : avatar cutscene enemies game gameplay gamer gaming handheld joystick mario multiplayer nintendo pixel
    platformer playable playstation sega sequel smash sprite videogame wii xbox zelda
    books : adaptation couplet dramatist essay essays fairytale fiction heroine literature lyric narrator novel
    novelist playwright poem poems poet poet's poetry prose protagonist rhyme satire sonnet stanza textbook texts
    verse verses
    mythology : athena centaur chariot deity demigod epic god goddess gods hades hero homer horus hymn maiden muse
    myth mythical mythological mythology nymph odysseus olympus oracle osiris pantheon papyrus pharaoh phoenix plato
    poseidon ra reborn sphinx sunken temple underworld worship worshipped zeus
    astronomy : asteroid astronomer astronomers celestial comet constellation cosmic crater crescent eclipse galaxy
    jupiter lander lunar meteor moon moons nebula neptune observatory orbit orbiter orbiting orbits planet planetary
    planets probe rover saturn solar spacecraft sun telescope venus
    chemistry : alloy aluminium atom atomic bromide catalyst chloride chromium compound corrosion dissolve electrode
    electron element enzyme flask gallium hydrogen ion isotope liquid magnesium metal metallic mineral molecule
    molecules nitrogen oxide periodic polymer reagent sodium sulfur sulphur synthesis thermometer toxic vapor vapour
    zinc
    medicine : allergy anaemia antibiotic antibody arthritis asthma biopsy cancer carcinoma cardiac chemotherapy
    chromosome clinical cohort diagnosis dosage dose enzyme gene genetic genome haematology hematology hepatitis
    hormone immune inhibitor insulin kidney lesion leukaemia leukemia lymphocyte lymphoma marrow membrane metastatic
    molecular myeloid myeloma nerve neuron oncology pathology placebo protein radiotherapy receptor relapse remission
    renal surgical symptom syndrome therapy transplant tumor tumour vaccine vein
    computing : algorithm android api app browser byte cache compile compiler computer cpu database debug desktop
    developer download encryption framework gigabyte graphics hardware html input install installation installed java
    javascript keyboard laptop library linux login mouse open-source parameter password pixel plugin processor
    programmer programming python query reboot router runtime script smartphone software spreadsheet sql startup
    syntax thread tutorial variable website wifi
    motoring : axle brake brakes bumper carburettor chassis clutch coupe cylinder dashboard diesel drivers engine
    exhaust fender gearbox hatchback headlight horsepower ignition mechanic mileage minivan motorist mpg odometer
    pickup roadster saloon seatbelt sedan spark steering suv tires torque transmission turbo tyre tyres vehicle wheel
    windscreen windshield
    money-saving : accountant annuity beneficiary bracket contribute deduct deductible deduction deposit ira pensioner
    retire retiree retirement rollover roth saver savers savings taxable taxpayer
    travel-times : boarding cabin check-in estimated gate luggage runway scheduled shuttle
    ballots : ballot ballots bits card cards confetti dimple dimpled fragment fragments hanging hole holes machine
    paper perforated pregnant punch punch-card punchcard punched recount stylus tabulate
    archery : archer archers arrow arrows bow bull's-eye bulls bullseye clay eye fletching metres quiver rifle
    mending : darn darning needle patch repair repaired sew sewing stitch tailor tailors thread torn trousers
    school : alumni classroom freshman homework kindergarten literacy sophomore syllabus tuition undergraduate
    love : boyfriend bride bridesmaid dating fiance fiancee girlfriend groom honeymoon kissed romance wed wedding
    building : attic bathtub carpenter ceiling chimney decorator drywall faucet façade fixture hinge insulation joist
    masonry mortar plaster plumber plumbing rafter roofing scaffold shelf sink stair tap taps tile tiles towel
    wallpaper
    """

HOMOGRAPHS: Final = """
    cooking : apple bacon berry bologna bordeaux bourbon brie burgundy camembert cantaloupe carnation cayenne chablis
    champagne cheddar chianti chile chili china cod cognac cologne crisco curry danish dijon domino edam feta
    gorgonzola gouda guinea ham hamburger hershey java jersey madeira marsala mocha orange parma parmesan quaker rice
    rioja roquefort satsuma subway sultana tabasco target tequila turkey wimpy
    tableware : bristol china delft derby dresden limoges meissen sevres worcester
    household : apple axe dove orange ottoman persian pledge polish shell target tide
    clothing : ascot bermuda bikini cardigan cashmere chino denim fedora gap guernsey guess jersey kashmir madras
    montana mustang nice norfolk oxford paisley panama polish polo stetson target ulster
    cards : boston chicago michigan newmarket trump
    nature : amazon angora apple bengal bush caterpillar china cobra cosmos dove fox guinea iris jaguar java jersey
    monarch orange orient panther puma python shell tiger turkey turkish viper
    livestock : angora angus ayrshire berkshire cashmere charolais cheviot fed guernsey guinea hampshire hereford
    holstein jaguar jersey kashmir leicester limousin lincoln peking puma shetland suffolk turkey
    racing : ascot derby epsom ford guinea
    coins : crown florin franc guinea mark sovereign
    american-sport+person : adelaide africa asia aurora austin boston bradford brooklyn bryan carolina chad charlotte
    chelsea chester cheyenne china cleveland clifton cuba dakota dallas dayton denver eugene florence france georgia
    germany holland houston india ireland israel israeli jackson jefferson jersey jordan kent kenya kobe lancaster
    laurel lincoln london madison mali malik milan montana nelson orlando paris phoenix pierce preston savannah sydney
    trenton tripoli troy tyler valencia victoria virginia wales washington wellington york
    show-business+person : adelaide aleppo alexandria asia austin berlin boston bristol brooklyn carolina chad
    charlotte chelsea cheyenne china cleveland cuba dakota dallas denver eugene florence france geneva georgia holland
    houston india ireland israel jackson jefferson jordan kent kenya lancaster lincoln london lourdes madison milan
    montana odessa orlando paris persia phoenix regina savannah siena sofia sydney tiffany troy tyler valencia verona
    victoria vienna virginia wales washington york
    show-business : kansas mars nazareth oasis
    games : halo kirby metal
    books : amazon atlas orlando
    mythology : ajax amazon apollo asia athens atlas crete delphi europa europe hercules hermes isis ithaca mars
    mercury midas nike oracle orion pandora paris phoenix sparta thebes titan troy venus
    astronomy : apollo atlas europa galaxy ganymede mariner mars mercury orion phoenix samsung saturn titan viking
    chemistry : germanium mercury mobil orange polish polonium shell target tin
    computing : amazon apple delphi java mercury oracle orange python ruby shell target visa windows
    motoring : capri cortina dakota granada jaguar malibu mercury montana mustang sierra tahoe
    ballots : chad
    archery : target
    building : bath dover mercury orange portland shell turkish tuscan venetian
    """
