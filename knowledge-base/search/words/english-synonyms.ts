/** Groups of words that customers use for the same thing, one group a line. */
export const englishSynonyms = `
price cost fee charge rate
free complimentary
cheap inexpensive
discount promotion offer deal
coupon voucher promo
pay payment
installment instalment
bill invoice charge
invoice receipt
refund reimburse reimbursement
return send
exchange swap replace replacement
cancel abort undo revoke
delete remove erase clear
unsubscribe cancel
order purchase
buy purchase get
get obtain receive acquire
find locate search discover
search find look query lookup
see view show display
show display view list
hide conceal
send forward ship mail
ship shipping deliver delivery dispatch
shipping postage freight
track tracking trace
late delay delayed
wait waiting
address location
place location
phone telephone mobile cell cellphone
call phone ring
contact reach
email mail message
message chat conversation
conversation thread
website site webpage page
web online internet
app application
tool app application service software program
file document
folder directory
picture photo image photograph
video clip movie
screen display
user member person
people user
friend contact
password passcode credential
login signin sign log
account profile
register registration signup enroll enrol
subscribe subscription
plan subscription
change modify edit alter update adjust
update upgrade
fix repair correct
error bug problem issue fault failure trouble
broken faulty defective damaged
work function
stop prevent avoid block disable
disable deactivate
enable activate allow
block ban
restrict limit constrain narrow
allow permit let
automatically automatic auto
create make build
make create
add insert include append
copy duplicate clone
paste insert
move transfer migrate
transfer send wire
import load
export download
download save
upload import
save store keep backup
backup archive export
restore recover retrieve undelete
recover retrieve
lose lost missing
accidentally mistake mistakenly accident
undo revert restore
split separate divide
merge combine join
combine merge
group organize categorize
sort order arrange
filter
choose select pick
open launch
close shut
start begin
end finish stop
multiple several many various
all every entire whole
only just exclusively
specific particular certain
single one
different another
best good recommended ideal
easy simple easily
quick fast quickly rapid
big large huge
small tiny
new recent latest
old previous former
fake bogus
private personal secret
privacy confidentiality
public
secure safe security
safe secure
hack hacked compromise
notify notification alert
reminder alert
calendar schedule agenda
meeting appointment
schedule plan
date day
time hour
share sharing
link url hyperlink
embed
tag label
label category
like favorite
favorite bookmark
comment remark
post publish
write compose type
text message sms
read
font typeface
format formatting style
language translation
translate translation
song music track
listen hear
watch view
game play
job employment work
employee staff worker
company business firm
shop store
customer client
help assist assistance support
question query
answer reply response respond
complain complaint
explain describe
mean meaning
difference differ
reason cause
need require
must required mandatory obligatory
possible able
way method option
option setting preference
setting configuration preference config
spreadsheet sheet
table
row line
chart graph diagram
compare comparison
count number
maximum limit
size
age old
country nation
abroad overseas international foreign
car vehicle auto
house home
kid child children
money cash fund
bank
tax
insurance coverage
card
balance
withdraw withdrawal
deposit
transaction transfer
top-up topup
exchange-rate currency
verify verification confirm check validate
check verify
identity identification id
expire expiry expiration
renew renewal extend
device gadget
computer pc laptop desktop
local locally offline
cloud
host hosting
alternative replacement substitute
similar alike
doc document
position location place
first earliest oldest
last latest newest recent
safe trust trustworthy reliable
security privacy
usa us america american
simultaneously multiple
encrypt secure
play start
author writer creator
invite invitation
reply answer
join subscribe
leave quit
missing lack
damage damaged broken
wrong incorrect mistake
right correct
hour schedule
guarantee warranty
complete fill
collect pickup
exchange change
employee worker agent
child kid
require need necessary
purpose goal aim
advantage benefit pro
disadvantage drawback con
requirement condition
rule policy regulation
fine penalty
law legal
apply application
eligible qualify eligibility
school college university
student pupil
doctor physician
medicine drug medication
sick ill illness disease
proof evidence confirmation
document paperwork paper form
identity passport licence license
surname lastname name
birthday birthdate
spouse husband wife partner
parent mother father
minor child underage
guest visitor
parcel package packet
box packaging
courier carrier driver
doorstep door
neighbour neighbor
pickup collection collect
depot warehouse
queue line
branch store shop outlet
till checkout
basket cart trolley
catalogue catalog range
brand make manufacturer
item product article goods merchandise
piece unit
pair couple
set kit bundle
spare replacement
part component
manual instruction guide handbook
assemble assembly install installation
fit suit
measure measurement dimension size
weight heavy
length long
width wide
height tall high
material fabric
colour color shade
clean wash cleaning
stain mark spot
scratch dent crack
leak drip
noise loud noisy
smell odour odor
battery charge charger
plug socket
cable cord wire
button key
light lamp
heat warm hot
cold cool
empty blank
full complete
short brief
enough sufficient
extra additional more further
less fewer
twice double duplicate duplicated
monthly month
yearly annual annually year
weekly week
daily day everyday
weekend saturday sunday
holiday vacation leave
season seasonal
early earlier soon
tomorrow next
forever permanently permanent
temporary temporarily
instantly immediately instant
pause suspend hold
resume continue
skip miss
postpone delay reschedule
interrupt interruption
charge debit
overcharge overcharged
owe debt outstanding
due deadline
surcharge fee
loan credit borrow
mortgage loan
savings save
salary wage pay income payroll
budget spend spending expense
donate donation gift
tip gratuity
bonus reward
points loyalty rewards miles
membership member subscription
trial free
quote estimate
total sum amount
difference gap
rise increase raise grow
fall decrease reduce lower drop
bigger increase enlarge
smaller decrease shrink
expensive costly dear
worth value
profit gain
lend loan
rent rental hire lease
sell sale
seller vendor merchant retailer
supplier provider
wholesale bulk
reseller dealer
import customs
customs duty tax
ticket pass booking
book reserve reservation booking
flight plane airline
hotel room stay accommodation
luggage baggage suitcase
trip travel journey
route road way direction
park parking
drive driving driver
bus coach
train rail
seat place
menu dish meal food
restaurant diner
recipe cook cooking
allergy allergic
weather forecast temperature rain
alarm clock timer
reminder remind remember
task todo
note memo
speak talk say tell
tell inform notify
ask question request
request demand
advise advice recommend suggestion suggest
promise guarantee
agree accept consent approve
refuse reject decline deny
argue dispute contest
dispute chargeback
fraud scam fraudulent phishing
steal stolen theft thief
suspicious strange unknown unrecognised unrecognized unusual
spam junk
virus malware
leak breach
signature sign
court lawsuit sue
contract agreement terms
clause term condition
policy rule
breach violation
legal lawful
complaint grievance
apology sorry
compensation compensate
rude impolite
kind friendly
happy satisfied
unhappy dissatisfied angry upset
disappointed unhappy
urgent emergency asap immediately
human person agent representative operator someone
manager supervisor boss
staff team
hire recruit
vacancy job opening
resume cv
training course class lesson
exam test
grade mark score
teacher instructor professor
certificate diploma
subject topic
book textbook
translate language
volume sound audio
microphone mic
headphone earphone headset
camera webcam
print printer printing
scan scanner
shortcut hotkey
browser chrome firefox
tab window
bookmark favourite favorite
history log record
attachment attach file
forward redirect
redirect forward
reply respond
chat message
group team
feed timeline
profile account
avatar picture
nickname username
follow subscribe
unfollow unsubscribe
mute silence
visible show public
invisible hidden hide
anonymous anonymously
network wifi internet
signal reception
slow lag slowly
freeze stuck hang frozen
crash crashed
restart reboot reset
reset recover
install installation setup
uninstall remove
version release
feature function option
tool utility
template model
layout design
background wallpaper
border frame
column field
formula calculation calculate
average mean
number figure
percent percentage
code number
barcode qr
serial number
reference number
status progress
pending processing
approve approval approved
valid validity
invalid wrong incorrect
available stock
nearby near close
nearest closest
far distance
inside indoor
outside outdoor
floor storey
entrance door
key keys
lock locked
unlock open
safety safe
injury hurt injured
pain hurt
hospital clinic
appointment visit
pharmacy chemist
dentist dental
`;
